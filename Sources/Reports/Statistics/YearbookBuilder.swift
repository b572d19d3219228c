import Catalog
import Civil

/// Makes the columns that an annual report on information technology counts (báo cáo ứng dụng CNTT hằng năm).
struct YearbookBuilder: ReportBuilding {
    private let request: ReportRequest
    private var lines: [OfficeFieldKey: YearbookFigures] = [:]

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        lines[OfficeFieldKey(life, in: request), default: YearbookFigures()].add(life, request)
    }

    func report() -> Report {
        var all = lines.filter { !$0.value.isEmpty }
        for code in request.offices ?? [] {
            for procedure in request.procedures(ofOffice: code) {
                let key = OfficeFieldKey(office: code, field: procedure.field)
                all[key] = all[key] ?? YearbookFigures()
            }
        }
        var sum = YearbookFigures()
        for line in all.values { sum.add(line) }
        let rows = all.sorted { $0.key < $1.key }.map { key, line in
            let procedures = request.procedures(ofOffice: key.office).filter { $0.field == key.field }
            return key.cells + cells(line, procedures)
        }
        return Report(
            request,
            title: Bilingual(
                vi: "Số liệu dịch vụ công trực tuyến hằng năm", en: "Yearly figures of online public services"),
            basis: Bilingual(
                vi: "NĐ 43/2011/NĐ-CP Điều 30(5) (đã đọc); các cột theo hiểu biết chung",
                en: "NĐ 43/2011/NĐ-CP Điều 30(5) (read); the columns are recalled"),
            columns: Self.columns, rows: rows, total: OfficeFieldKey.totalCells + cells(sum, request.procedures()),
            notes: [
                Bilingual(
                    vi:
                        "Mức độ 3, 4 và dịch vụ lấy từ danh mục hiện hành; toàn trình tính là mức 4, một phần là mức 3.",
                    en: "Levels and services are those of the present catalog; whole-process counts as 4, partial as 3."
                )
            ])
    }

    private func cells(_ line: YearbookFigures, _ procedures: [Procedure]) -> [Cell] {
        let levels = procedures.compactMap { $0.online?.fourLevels }
        return [
            .count(procedures.count), .count(levels.count { $0 == 3 }), .count(levels.count { $0 == 4 }),
            .count(line.servicesUsed.count), .count(line.accepted), .count(line.online),
            .number(.percent(line.online, of: line.accepted)), .count(line.byPost),
            .number(.percent(line.byPost, of: line.accepted)), .count(line.solved),
            .number(.percent(line.solved - line.late, of: line.solved)), .count(line.returned),
            .count(line.returnedByPost), .number(.percent(line.returnedByPost, of: line.returned)),
            .count(line.onlinePayments), .money(line.onlinePaidVnd),
        ]
    }

    private static let columns =
        OfficeFieldKey.columns + [
            Report.Column("procedures", vi: "thủ tục", en: "procedures"),
            Report.Column("level3", vi: "mức 3", en: "level 3"), Report.Column("level4", vi: "mức 4", en: "level 4"),
            Report.Column("servicesUsed", vi: "có hồ sơ", en: "services used"),
            Report.Column("received", vi: "tiếp nhận", en: "received"),
            Report.Column("online", vi: "trực tuyến", en: "online"),
            Report.Column("onlinePercent", vi: "% trực tuyến", en: "% online"),
            Report.Column("byPost", vi: "qua bưu chính", en: "by post"),
            Report.Column("byPostPercent", vi: "% qua bưu chính", en: "% by post"),
            Report.Column("solved", vi: "đã giải quyết", en: "solved"),
            Report.Column("onTimePercent", vi: "% đúng hạn", en: "% on time"),
            Report.Column("returned", vi: "đã trả", en: "returned"),
            Report.Column("returnedByPost", vi: "trả qua bưu chính", en: "returned by post"),
            Report.Column("returnedByPostPercent", vi: "% trả qua bưu chính", en: "% returned by post"),
            Report.Column("onlinePayments", vi: "lượt trả tiền trực tuyến", en: "online payments"),
            Report.Column("onlinePaidVnd", vi: "số tiền (đồng)", en: "paid online (VND)"),
        ]
}

extension OnlineService {
    /// The level of the scale of four; of the later scale the whole process counts as 4, a part as 3 (DESIGN).
    var fourLevels: Int? {
        switch mode {
        case .whole: 4
        case .partial: 3
        case .informationOnly: level.map { min($0, 2) }
        case nil: level
        }
    }
}
