import Civil
import Dossiers

/// Makes the register of the dossiers accepted in the period, with the serial that each has in its office and year
/// (TT 01/2018/TT-VPCP Điều 10(2): one register a year, serials run on).
struct RegisterBuilder: ReportBuilding {
    /// The rows that one report may have; a longer period is asked for in parts.
    static let mostRows = 20_000

    private struct Entry {
        let acceptedAt: Instant
        let office: String
        let code: String
        /// `nil` where the entry only takes up a serial.
        let cells: [Cell]?

        /// The register in which it stands.
        var book: Book { Book(office: office, year: acceptedAt.date.year) }
    }

    private struct Book: Hashable {
        let office: String
        let year: Int
    }

    private let request: ReportRequest
    private let form: RegisterForm
    private var entries: [Entry] = []
    private var rows = 0
    /// The serials that were given before the period.
    private var earlier: [Book: Int] = [:]

    init(_ request: ReportRequest) {
        self.request = request
        form = RegisterForm(on: request.period.to)
    }

    mutating func add(_ life: CasePeriod) throws(ReportFault) {
        let dossier = life.closing.dossier
        guard let accepted = dossier.acceptedAt else { return }
        guard request.period.contains(accepted) else {
            earlier[Book(office: dossier.office, year: accepted.date.year), default: 0] += 1
            return
        }
        let isShown = request.isOfField(dossier.terms.procedure)
        if isShown { rows += 1 }
        guard rows <= Self.mostRows else { throw .tooManyRows(limit: Self.mostRows) }
        entries.append(
            Entry(
                acceptedAt: accepted, office: dossier.office, code: dossier.code,
                cells: isShown ? form.cells(life.closing, request) : nil))
    }

    func report() -> Report {
        var last = earlier
        var rows: [[Cell]] = []
        let ordered = entries.sorted {
            ($0.office, $0.acceptedAt.unixSeconds, $0.code) < ($1.office, $1.acceptedAt.unixSeconds, $1.code)
        }
        for entry in ordered {
            last[entry.book, default: 0] += 1
            guard let cells = entry.cells else { continue }
            rows.append([.word(entry.office), .count(last[entry.book] ?? 1)] + cells)
        }
        return Report(
            request, title: Bilingual(vi: "Sổ theo dõi hồ sơ", en: "Register of dossiers"), basis: form.basis,
            columns: form.columns, rows: rows)
    }
}
