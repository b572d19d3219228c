import Catalog
import Civil
import Postal

/// What was read from a folder, before it is judged as a whole.
struct CatalogContents: Sendable {
    var procedures: [ProcedureRecord] = []
    var offices: [OfficeFile] = []
    var holidays: HolidayCalendar?
    var tariffs: [TariffRecord] = []
    var networks: [NetworkRecord] = []
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

    /// The findings of reading and of every rule of the files of the post, in order.
    func postalFindings() -> [LintFinding] {
        var findings = readFindings
        if tariffs.isEmpty, readFindings.allSatisfy({ !$0.file.hasPrefix("postal/tariffs/") }) {
            findings.append(missing("postal/tariffs", "price list of the post"))
        }
        var lint = PostalLint(tariffs: tariffs, networks: networks)
        findings += lint.run()
        return findings.sorted()
    }

    /// What the gateway knows of the post.
    var postal: PostalData {
        PostalData(tariffs: TariffBook(tariffs.map(\.tariff)), networks: networks.map(\.network))
    }

    private func missing(_ folder: String, _ thing: String) -> LintFinding {
        LintFinding(
            file: folder, line: 0, severity: .error, code: "missing", message: "no \(thing) is described",
            mend: "add a .yaml file for each \(thing)")
    }
}
