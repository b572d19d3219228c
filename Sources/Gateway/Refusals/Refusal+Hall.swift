import Civil
import Desk
import JSON
import LineProtocol

extension Refusal {
    /// What the client is told when the queue in the hall forbids something.
    init(_ refusal: HallRefusal) {
        switch refusal {
        case .numbersUsedUp:
            self = .rule(
                "numbersUsedUp",
                Bilingual(
                    vi: "Hôm nay đã hết số của nhóm quầy này; hãy đến vào ngày làm việc sau.",
                    en: "The numbers of this group are used up for today; come on the next working day."))
        case .nobodyWaits: self = .nobodyWaits
        case .counterBusy(let ticket):
            self = .rule(
                "counterBusy",
                Bilingual(
                    vi: "Quầy còn giữ số \(ticket); hãy kết thúc bằng DESK SERVED, DESK NOSHOW hoặc DESK REDIRECT.",
                    en: "The counter still has \(ticket); end it with DESK SERVED, DESK NOSHOW or DESK REDIRECT."))
            extra.append(JSON.Member("ticket", .string(ticket.description)))
        case .noTicket: self = .noTicket
        case .stateForbids(let state, let allowed):
            self = .stateForbids(allowed: allowed.map(\.rawValue), state: state.name, word: state.rawValue)
        case .sameGroup:
            self = .rule(
                "sameGroup",
                Bilingual(
                    vi: "Số này đã ở hàng đợi của nhóm quầy đó.",
                    en: "The ticket stands in the queue of that group already."))
        }
    }

    /// 404: nobody waits for this counter.
    static let nobodyWaits: Refusal = {
        var refusal = Refusal.notFound(Bilingual(vi: "người chờ", en: "person waiting"))
        refusal.detail = Bilingual(
            vi: "Không có ai đang chờ quầy này.", en: "Nobody waits for this counter: its queue is empty.")
        return refusal
    }()

    /// 404: the day has no such ticket.
    static let noTicket: Refusal = {
        var refusal = Refusal.notFound(Bilingual(vi: "số thứ tự", en: "ticket"))
        refusal.detail = Bilingual(
            vi: "Hôm nay nơi này chưa phát số đó. Số chỉ có giá trị trong ngày.",
            en: "This office has given no such ticket today. A ticket is good for one day.")
        return refusal
    }()

    /// 409: the machine gives no tickets now.
    static func machineClosed(until next: Instant) -> Refusal {
        var refusal = Refusal.rule(
            "closed",
            Bilingual(
                vi: "Ngoài giờ làm việc, máy không phát số. Lần phát tiếp theo: \(next).",
                en: "Outside office hours the machine gives no tickets. It does again from \(next)."))
        refusal.extra.append(JSON.Member("opensAt", .string(next.description)))
        return refusal
    }
}
