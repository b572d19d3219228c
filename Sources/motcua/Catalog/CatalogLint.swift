import ArgumentParser
import CatalogFiles
import Foundation
import JSON

/// Looks for faults in the files of a catalog.
struct CatalogLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Look for faults in the files of a catalog; needs no server.",
        discussion:
            "Exit code 1 when there is an error; warnings are shown only.\nExample: motcua catalog lint ServiceCatalog")

    @Argument(help: "The folder; the home's catalog when left out.")
    var path: String?

    @Flag(help: "Show errors only.")
    var errorsOnly = false

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let source = try CatalogSource(path, home: homeOptions.folder)
        guard FileManager.default.fileExists(atPath: source.path) else {
            throw Failure("no such folder: \(source.path)", mend: "check the path", .noInput)
        }
        let findings = CatalogFolder(path: source.path).lint().filter { !errorsOnly || $0.severity == .error }
        let errors = findings.filter { $0.severity == .error }.count
        let document: JSON = [
            "path": .string(source.path), "errors": .integer(Int64(errors)),
            "findings": .array(findings.map(Self.json)),
        ]
        output.show(document) { _ in
            findings.map(\.description)
                + ["\(source.path): \(errors) errors, \(findings.count - errors) warnings"]
        }
        guard errors == 0 else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    private static func json(_ finding: LintFinding) -> JSON {
        .object([
            "file": .string(finding.file), "line": .integer(Int64(finding.line)),
            "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
            "message": .string(finding.message), "mend": .string(finding.mend),
        ])
    }
}
