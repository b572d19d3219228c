import ArgumentParser
import Civil
import Evidence
import EvidenceOpenSSL
import JSON

/// Judges receipts without a server.
struct ReceiptVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Judge receipts by a root certificate; needs no server.",
        discussion: """
            Exit code 1 when one of them is not valid. The verdict is in Vietnamese unless --language en.
            With --form: whether a printed form (.pdf) or form file (.json) is the one that one of the receipts names.
            Example: motcua receipt verify receipts/ --trust root.crt --expect H61.12-190304-0001
            """)

    @Argument(help: "Folders, bundles, or .p7s files beside their .json.")
    var paths: [String]

    @OptionGroup var root: TrustedRoot

    @Option(help: ArgumentHelp("The present moment; a later signing time is refused.", valueName: "instant"))
    var at: Instant?

    @Option(help: ArgumentHelp("The dossier that the receipts must be about.", valueName: "code"))
    var expect: String?

    @Option(help: ArgumentHelp("A form, as PDF or form file, that one of the receipts must name.", valueName: "file"))
    var form: String?

    @Flag(help: "Believe the signer's time where a receipt has no time stamp, while the certificate is valid at --at.")
    var claimedTime = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let verifier = try root.verifier(timeStamps: claimedTime ? .notRequired : .required)
        var allValid = true
        var proven: [ReceiptDraft] = []
        for path in paths {
            for pair in try ReceiptPair.find(path) {
                let found = verifier.verify(
                    payload: pair.payload, cms: pair.cms, expectedDossier: expect, at: at)
                if found.verdict != .valid { allValid = false }
                if found.verdict == .valid, let draft = found.payload?.draft { proven.append(draft) }
                let report = VerificationReport(path: pair.path, found: found, language: output.language ?? .vietnamese)
                if output.json {
                    Terminal.print(report.json.description)
                } else {
                    for line in report.lines(verbose: output.verbose) { Terminal.print(line) }
                }
            }
        }
        if let form {
            let report = try FormReport(form, receipts: proven, language: output.language ?? .vietnamese)
            if !report.isProven { allValid = false }
            if output.json {
                Terminal.print(report.json.description)
            } else {
                for line in report.lines(verbose: output.verbose) { Terminal.print(line) }
            }
        }
        guard allValid else { throw ExitCode(ExitStatus.no.rawValue) }
    }
}
