import Civil
import Dossiers
import Forms

/// Makes the register of the dossiers accepted in the period: the lines of `FORM REGISTER`, each with the serial that
/// form 01 bears (TT 01/2018/TT-VPCP Điều 10(2): one register a year, serials run on).
struct RegisterBuilder: ReportBuilding {
    /// The rows that one report may have; a longer period is asked for in parts.
    static let mostRows = 20_000

    private struct Line {
        let office: String
        let entry: RegisterForm.Entry
    }

    private let request: ReportRequest
    private let names: FormNames
    private var lines: [Line] = []

    init(_ request: ReportRequest) {
        self.request = request
        names = FormNames(catalog: request.catalog, date: request.asOf.date)
    }

    mutating func add(_ life: CasePeriod) throws(ReportFault) {
        let closing = life.closing
        guard request.period.contains(closing.dossier.acceptedAt), let entry = closing.registerEntry(names) else {
            return
        }
        guard lines.count < Self.mostRows else { throw .tooManyRows(limit: Self.mostRows) }
        lines.append(Line(office: closing.dossier.office, entry: entry))
    }

    func report() -> Report {
        let layout = RegisterLayout(circular: RegisterForm.circular(on: request.period.to))
        let ordered = lines.sorted {
            ($0.office, $0.entry.receivedAt.date.year, $0.entry.serial)
                < ($1.office, $1.entry.receivedAt.date.year, $1.entry.serial)
        }
        return Report(
            request, title: Bilingual(vi: "Sổ theo dõi hồ sơ", en: "Register of dossiers"), basis: layout.basis,
            columns: layout.columns, rows: ordered.map { layout.cells($0.entry, office: $0.office) })
    }
}
