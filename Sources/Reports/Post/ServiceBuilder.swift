import Civil
import Journal
import Postal

/// Makes the report on the postal service (báo cáo dịch vụ), both legs, by the province that sends and the post office
/// that took over.
struct ServiceBuilder: ReportBuilding {
    private struct Key: Hashable {
        let province: String
        /// `nil` for the whole province.
        let postOffice: String?
    }

    private let request: ReportRequest
    private var lines: [Key: ServiceLine] = [:]
    private var total = ServiceLine()

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        for item in life.closing.file.items where item.leg != .official {
            let before = life.opening?.file.items.first { $0.id == item.id }
            let line = ServiceLine(of: item, before: before, in: request.period, asOf: request.asOf)
            guard !line.isEmpty else { continue }
            let province = item.sender.province
            lines[Key(province: province, postOffice: nil), default: ServiceLine()] += line
            if let office = item.sendingPostOffice {
                lines[Key(province: province, postOffice: office), default: ServiceLine()] += line
            }
            total += line
        }
    }

    func report() -> Report {
        let names = request.postOfficeNames
        // A province stands before its post offices.
        let sorted = lines.sorted { left, right in
            (left.key.province, left.key.postOffice ?? "") < (right.key.province, right.key.postOffice ?? "")
        }
        let rows = sorted.map { key, line in
            let name = key.postOffice.map { names[$0] } ?? Province.with(code: key.province)?.name
            return [.word(key.province), .word(key.postOffice), .word(name)] + line.cells
        }
        return Report(
            request,
            title: Bilingual(
                vi: "Báo cáo dịch vụ bưu chính công ích về thủ tục hành chính",
                en: "The public postal service for administrative procedures"),
            basis: Bilingual(
                vi: "TT 17/2017/TT-BTTTT (nội dung đã kiểm chứng); các cột là thiết kế riêng",
                en: "TT 17/2017/TT-BTTTT (contents verified); the columns are DESIGN"),
            columns: Self.columns, rows: rows, total: OfficeFieldKey.totalCells + [.empty] + total.cells,
            notes: [request.period.dueNote].compactMap(\.self))
    }

    private static let columns =
        [
            Report.Column("province", vi: "tỉnh", en: "province"),
            Report.Column("postOffice", vi: "bưu cục", en: "office"), Report.Column("name", vi: "tên", en: "name"),
        ] + ServiceLine.columns
}
