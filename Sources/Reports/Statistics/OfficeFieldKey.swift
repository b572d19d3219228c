import Civil
import Dossiers

/// One line of a table by office and field.
struct OfficeFieldKey: Hashable, Comparable {
    let office: String
    let field: Bilingual

    init(office: String, field: Bilingual) {
        self.office = office
        self.field = field
    }

    init(_ life: CasePeriod, in request: ReportRequest) {
        let dossier = life.closing.dossier
        self.init(office: request.office(of: dossier), field: request.field(of: dossier.terms.procedure))
    }

    static func < (left: OfficeFieldKey, right: OfficeFieldKey) -> Bool {
        (left.office, left.field.vi.folded, left.field.vi) < (right.office, right.field.vi.folded, right.field.vi)
    }

    static let columns = [
        Report.Column("office", vi: "cơ quan", en: "office"), Report.Column("field", vi: "lĩnh vực", en: "field"),
    ]

    var cells: [Cell] { [.word(office), .text(field)] }

    static let totalCells: [Cell] = [.text(Bilingual(vi: "Tổng số", en: "Total")), .empty]
}
