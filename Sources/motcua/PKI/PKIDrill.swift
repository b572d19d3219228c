import ArgumentParser
import Civil
import Evidence
import Foundation
import Home
import HostileReceipts
import JSON

/// Plays accidents with keys.
struct PKIDrill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract:
            "Play accidents with keys on a simulated clock, and show what each old receipt is worth; needs no home.",
        discussion: """
            Keys are made for it and thrown away. Exit code 1 when a verdict is not what the rules ask for.
            Example: motcua pki drill --language vi
            """)

    @Option(help: ArgumentHelp("The folder of the certificate profiles.", valueName: "dir"))
    var profiles: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard let profiles = profiles ?? HomeFolder.findResources()?.certs else {
            throw Failure("no Certs beside the program", mend: "name the folder with --profiles", .noInput)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-drill-\(UUID().uuidString)").path
        let drill: Drill
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(atPath: folder) }
            drill = try Drill(in: folder, profiles: profiles)
        } catch {
            throw Failure("the drill cannot be played: \(error)", mend: "name the project's own --profiles", .ourFault)
        }
        let language = output.spoken
        output.show([
            "scenes": .array(drill.scenes.map { Self.json($0, language) }), "asExpected": .bool(drill.isAsExpected),
        ]) { _ in
            drill.scenes.flatMap {
                [Style.bold($0.title.text(in: language))] + $0.findings.flatMap { Self.lines($0, language) }
            }
        }
        guard drill.isAsExpected else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    private static func json(_ scene: Drill.Scene, _ language: Language) -> JSON {
        [
            "scene": .string(scene.name), "title": .string(scene.title.text(in: language)),
            "receipts": .array(scene.findings.map { Self.json($0, language) }),
        ]
    }

    private static func json(_ finding: DrillFinding, _ language: Language) -> JSON {
        .object([
            "receipt": .string(finding.receipt.text(in: language)),
            "signedAt": finding.found.signingTime.map { .string($0.description) },
            "key": finding.found.keyID.map { .string($0) }, "verdict": .string(finding.found.verdict.rawValue),
            "reason": finding.found.reason.map { .string($0.rawValue) },
            "revocation": finding.found.revocation.map { .string($0.word) },
            "why": .string(finding.why.text(in: language)), "asExpected": .bool(finding.isAsExpected),
        ])
    }

    private static func surprise(_ expected: Verdict) -> Bilingual {
        Bilingual(
            vi: "KHÁC VỚI QUY TẮC, lẽ ra: \(expected.name.vi)",
            en: "NOT AS THE RULES SAY, which is: \(expected.name.en)")
    }

    private static func lines(_ finding: DrillFinding, _ language: Language) -> [String] {
        let verdict = finding.found.verdict
        let style: Style =
            switch verdict {
            case .valid: .green
            case .indeterminate: .yellow
            case .invalid: .red
            }
        let reason = finding.found.reason.map { " [\($0.rawValue)]" } ?? ""
        let told = style(verdict.name.text(in: language), colour: Terminal.hasColour)
        var lines = ["  \(finding.receipt.text(in: language)): \(told)\(reason)"]
        if let status = finding.found.revocation {
            lines.append("    \(status.text { LocalTime.text($0) }.text(in: language))")
        }
        lines.append("    \(finding.why.text(in: language))")
        if !finding.isAsExpected { lines.append("    " + Self.surprise(finding.expected.verdict).text(in: language)) }
        return lines
    }
}
