import Catalog
import Civil
import Journal
import Postal

/// Makes the report on the official post (KT1): items out and in by office.
struct OfficialBuilder: ReportBuilding {
    /// An office as an item names it.
    private struct Name: Hashable {
        let province: String
        let name: String
    }

    /// One row: an office that is known under whatever name, or one that nobody knows under that of the item.
    private enum Body: Hashable {
        case office(String, province: String)
        case unknown(Name)

        var order: (String, Int, String) {
            switch self {
            case .office(let code, let province): (province, 0, code)
            case .unknown(let name): (name.province, 1, name.name)
            }
        }
    }

    private let request: ReportRequest
    /// The codes of the offices of this agency and of others; those of which two have one name in a province are left out.
    private let codes: [Name: String]
    private var lines: [Body: [OfficialFigure: Int]] = [:]
    private var total: [OfficialFigure: Int] = [:]

    init(_ request: ReportRequest) {
        self.request = request
        let (catalog, others) = (request.catalog, request.correspondents)
        let named = (catalog.offices + others.offices).flatMap { office in
            let names = Set([office.name.vi] + office.phases.compactMap { $0.name?.vi })
            let agency = catalog.agency(office.agency) ?? others.agency(office.agency)
            return names.map { name in (Name(province: agency?.gso ?? "", name: name), office.code) }
        }
        codes = Dictionary(grouping: named, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
    }

    mutating func add(_ life: CasePeriod) {
        for item in life.closing.file.items {
            guard let grade = item.registration.official else { continue }
            let isLate = request.period.contains(item.firstAttemptAt) && item.isLate ?? false
            let lost = item.history.first { $0.state == .lost }?.at
            var sent = request.period.contains(item.acceptedAt) ? OfficialFigure.sent(grade) : []
            if isLate { sent.append(.sentLate) }
            if request.period.contains(lost) { sent.append(.sentLost) }
            var received = request.period.contains(item.deliveredAt) ? OfficialFigure.received(grade) : []
            if isLate { received.append(.receivedLate) }
            count(sent, of: item.sender)
            count(received, of: item.recipient)
        }
    }

    private mutating func count(_ figures: [OfficialFigure], of party: PostalParty) {
        let name = Name(province: party.province, name: party.name)
        let code = codes[name]
        if let offices = request.offices {
            guard let code, offices.contains(code) else { return }
        }
        let body = code.map { Body.office($0, province: name.province) } ?? .unknown(name)
        for figure in figures {
            lines[body, default: [:]][figure, default: 0] += 1
            total[figure, default: 0] += 1
        }
    }

    func report() -> Report {
        let rows = lines.sorted { $0.key.order < $1.key.order }.map { body, figures in
            head(body) + Self.cells(figures)
        }
        return Report(
            request,
            title: Bilingual(vi: "Bưu chính KT1: bưu gửi đi, đến", en: "Official post (KT1): items out and in"),
            basis: Bilingual(
                vi: "QĐ 55/2016/QĐ-TTg, TT 16/2017/TT-BTTTT (cấp độ đã kiểm chứng); các cột là thiết kế riêng",
                en: "QĐ 55/2016/QĐ-TTg, TT 16/2017/TT-BTTTT (grades verified); the columns are DESIGN"),
            columns: Self.columns, rows: rows, total: OfficeFieldKey.totalCells + [.empty] + Self.cells(total),
            notes: [request.period.officialDueNote].compactMap(\.self))
    }

    private func head(_ body: Body) -> [Cell] {
        switch body {
        case .office(let code, let province): [.word(province), .word(code), .text(request.officeName(code))]
        case .unknown(let name): [.word(name.province), .empty, .word(name.name)]
        }
    }

    private static func cells(_ figures: [OfficialFigure: Int]) -> [Cell] {
        OfficialFigure.allCases.map { .count(figures[$0] ?? 0) }
    }

    private static let columns =
        [
            Report.Column("province", vi: "tỉnh", en: "province"),
            Report.Column("office", vi: "cơ quan", en: "office"), Report.Column("name", vi: "tên", en: "name"),
        ] + OfficialFigure.allCases.map(\.column)
}
