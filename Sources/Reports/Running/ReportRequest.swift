public import Catalog
public import Civil
import Dossiers
public import Postal

/// What is asked for: a kind of report, a period, and to what it is limited.
public struct ReportRequest: Sendable {
    public let kind: ReportKind
    public let period: ReportPeriod
    /// The codes of the offices that are reported; `nil` for all.
    public let offices: [String]?
    /// The Vietnamese name of the only field (lĩnh vực) that is reported.
    public let field: String?
    public let now: Instant
    /// What the unit declares of itself; read by the score card and the index of QĐ 766.
    public let declared: DeclaredFigures
    /// The procedures and offices as they are now: fields, levels and online services are taken from here.
    public let catalog: Catalog
    /// The post as it is now: the names of post offices are taken from here.
    public let postal: PostalData
    /// The offices of other agencies as they are now: what the official post brought them counts under their codes.
    public let correspondents: Correspondents

    public init(
        kind: ReportKind, period: ReportPeriod, offices: [String]? = nil, field: String? = nil,
        declared: DeclaredFigures = DeclaredFigures(), now: Instant, catalog: Catalog,
        postal: PostalData = PostalData(),
        correspondents: Correspondents = Correspondents()
    ) {
        self.kind = kind
        self.period = period
        self.offices = offices
        self.field = field
        self.declared = declared
        self.now = now
        self.catalog = catalog
        self.postal = postal
        self.correspondents = correspondents
    }

    /// The moment up to which figures count.
    var asOf: Instant { min(period.end, now) }

    var scopeText: [Bilingual] {
        let office = offices.map { codes in
            let names = codes.map(officeName)
            return Bilingual(
                vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
        }
        let fieldName = field.map { name in
            catalog.procedures.first { $0.field.vi == name }?.field ?? Bilingual(vi: name, en: name)
        }
        return [office ?? Bilingual(vi: "mọi cơ quan", en: "all offices"), fieldName].compactMap(\.self)
    }

    /// The field of a procedure; of one that the catalog no longer has, that.
    func field(of procedure: String) -> Bilingual {
        catalog.procedure(procedure)?.field ?? Bilingual(vi: "(không còn trong danh mục)", en: "(not in the catalog)")
    }

    /// The office under which a dossier stands: the receiving one in the register and in the post's table, the deciding
    /// one in all that reports results (DESIGN).
    func office(of dossier: Dossier) -> String {
        switch kind {
        case .register, .postal, .postalService, .officialPost: dossier.office
        case .resultsII06a, .results07a, .scoreCard, .qd766, .onTime, .yearbook: dossier.terms.deciding
        }
    }

    /// Whether a dossier is of the reported offices. The official post connects two offices, whosever the dossier is:
    /// its report looks at these.
    func isOfOffices(_ dossier: Dossier) -> Bool {
        kind == .officialPost || offices?.contains(office(of: dossier)) ?? true
    }

    /// Whether a procedure belongs to the reported field.
    func isOfField(_ procedure: String) -> Bool {
        field.map { field(of: procedure).vi == $0 } ?? true
    }

    func officeName(_ code: String) -> Bilingual {
        catalog.name(ofOffice: code, asOf: asOf.date) ?? correspondents.office(code)?.name
            ?? Bilingual(vi: code, en: code)
    }

    /// The names of the post offices by their codes.
    var postOfficeNames: [String: String] {
        let points = postal.networks.flatMap { $0.districts.flatMap(\.points) }
        return Dictionary(points.map { ($0.code, $0.name) }) { first, _ in first }
    }

    func calendar(ofOffice code: String) -> WorkingCalendar {
        catalog.office(code).map { catalog.calendar(for: $0) }
            ?? WorkingCalendar(holidays: catalog.holidays, hours: .standard)
    }

    /// How many procedures the reported offices decide.
    public var listedProcedures: Int { procedures().count }

    /// The procedures that an office decides, or any of the reported ones, limited to the field.
    func procedures(ofOffice code: String? = nil) -> [Procedure] {
        let codes = code.map { [$0] } ?? offices
        let deciding = codes.map { $0.compactMap { catalog.office($0) } }
        return catalog.procedures.filter { procedure in
            (field.map { procedure.field.vi == $0 } ?? true)
                && (deciding.map { $0.contains { catalog.isCompetent($0, for: procedure) } } ?? true)
        }
    }
}
