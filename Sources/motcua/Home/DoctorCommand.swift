import ArgumentParser
import Home
import JSON

/// Checks a home.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check a home that no server has open, and say how to mend what is wrong.",
        discussion: "Exit code 1 when there is a fault.\nExample: motcua doctor --home ./demo")

    @Flag(help: "Make the tables for queries anew from the events first.")
    var rebuild = false

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let home = homeOptions.folder
        if rebuild { try home.rebuildProjections() }
        var findings = try home.check()
        let log = home.checkLog()
        findings += log.findings
        let items = findings.map { finding -> JSON in
            [
                "severity": .string(finding.severity.rawValue), "what": .string(finding.what),
                "mend": .string(finding.mend),
            ]
        }
        let audit = log.report.map { report -> JSON in
            [
                "entries": .integer(Int64(report.size)), "heads": .integer(Int64(report.heads)),
                "stamps": .integer(Int64(report.stamps)), "faults": .integer(Int64(report.faults.count)),
            ]
        }
        output.show(["home": .string(home.path), "findings": .array(items), "log": audit ?? .null]) { _ in
            (log.findings.isEmpty ? log.report.map { ["log re-derived: \($0.summary)"] } ?? [] : [])
                + (findings.isEmpty
                    ? ["\(home.path): all is well"]
                    : findings.map { "\($0.severity.rawValue): \($0.what): \($0.mend)" })
        }
        guard findings.allSatisfy({ $0.severity != .fault }) else { throw ExitCode(ExitStatus.no.rawValue) }
    }
}
