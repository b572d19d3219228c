import Catalog
import Civil

/// What was read from a folder, before it is judged as a whole.
struct CatalogContents: Sendable {
    var procedures: [ProcedureRecord] = []
    var offices: [OfficeFile] = []
    var holidays: HolidayCalendar?
    var readFindings: [LintFinding] = []

    /// The findings of reading and of every rule, in order.
    func findings() -> [LintFinding] {
        var findings = readFindings
        if procedures.isEmpty, readFindings.allSatisfy({ !$0.file.hasPrefix("procedures/") }) {
            findings.append(missing("procedures", "procedure"))
        }
        if offices.isEmpty, readFindings.allSatisfy({ !$0.file.hasPrefix("offices/") }) {
            findings.append(missing("offices", "province"))
        }
        for record in procedures {
            var lint = ProcedureLint(record)
            findings += lint.run()
        }
        var officeLint = OfficeLint(files: offices, procedures: procedures)
        findings += officeLint.run()
        findings += CrossLint(procedures: procedures, offices: offices).run()
        return findings.sorted()
    }

    private func missing(_ folder: String, _ thing: String) -> LintFinding {
        LintFinding(
            file: folder, line: 0, severity: .error, code: "missing", message: "no \(thing) is described",
            mend: "add a .yaml file for each \(thing)")
    }
}
