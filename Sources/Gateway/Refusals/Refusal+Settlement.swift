import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

extension Refusal {
    /// What the client is told when a period cannot be settled.
    init(_ refusal: SettlementRefusal) {
        switch refusal {
        case .notOver(let from):
            self = .rule(
                "periodNotOver",
                Bilingual(
                    vi: "Kỳ quyết toán chưa kết thúc; có thể quyết toán từ ngày \(from).",
                    en: "The period is not over; it can be settled from \(from)."))
            extra.append(JSON.Member("settleFrom", .string(from.description)))
        case .alreadySettled(let record):
            let period = "\(record.settlement.from) – \(record.settlement.to)"
            self = .rule(
                "alreadySettled",
                Bilingual(
                    vi: "Đã quyết toán: biên bản số \(record.name), kỳ \(period).",
                    en: "It is settled: minutes \(record.name), for \(period)."))
            extra.append(JSON.Member("minutes", .string(record.name)))
        case .nothingDue(let period):
            self = .rule(
                "nothingDue",
                Bilingual(
                    vi: "Đến hết kỳ \(period.name) không còn khoản nào phải quyết toán.",
                    en: "Up to the end of \(period.name) there is nothing to settle."))
        case .tooLarge: self = .internalFault("the sums of a settlement leave the range of numbers")
        }
    }
}
