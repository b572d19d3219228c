import Civil
import Journal
import Postal

/// Makes the report on the postal service (báo cáo dịch vụ), both legs, by the province that sends.
struct ServiceBuilder: ReportBuilding {
    private let request: ReportRequest
    private var lines: [String: ServiceLine] = [:]
    private var total = ServiceLine()

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        for item in life.closing.file.items where item.leg != .official {
            let before = life.opening?.file.items.first { $0.id == item.id }
            let line = ServiceLine(of: item, before: before, in: request.period, asOf: request.asOf)
            guard !line.isEmpty else { continue }
            lines[item.sender.province, default: ServiceLine()] += line
            total += line
        }
    }

    func report() -> Report {
        let rows = lines.sorted { $0.key < $1.key }.map { code, line in
            [.word(code), .word(Province.with(code: code)?.name ?? code)] + line.cells
        }
        return Report(
            request,
            title: Bilingual(
                vi: "Báo cáo dịch vụ bưu chính công ích về thủ tục hành chính",
                en: "The public postal service for administrative procedures"),
            basis: Bilingual(
                vi: "TT 17/2017/TT-BTTTT (nội dung đã kiểm chứng); các cột là thiết kế riêng",
                en: "TT 17/2017/TT-BTTTT (contents verified); the columns are DESIGN"),
            columns: Self.columns, rows: rows, total: OfficeFieldKey.totalCells + total.cells,
            notes: [request.period.dueNote].compactMap(\.self))
    }

    private static let columns =
        [
            Report.Column("province", vi: "tỉnh", en: "province"), Report.Column("name", vi: "tên", en: "name"),
        ] + ServiceLine.columns
}
