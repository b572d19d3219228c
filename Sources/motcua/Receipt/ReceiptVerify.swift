import ArgumentParser
import Civil
import Evidence
import EvidenceOpenSSL
import Home
import JSON
import TransparencyLog

/// Judges receipts without a server.
struct ReceiptVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Judge receipts by a root certificate; needs no server.",
        discussion: """
            Exit code 1 when one of them is not valid. Many are judged on all cores, and shown in their order; with --json a
            line each. What cannot be read among several is shown as indeterminate, and the others are judged. The verdict is in Vietnamese unless --language en.
            With --form: whether a printed form (.pdf) or form file (.json) is the one that one of the receipts names.
            Example: motcua receipt verify receipts/ --trust root.crt --expect H61.12-190304-0001
            """)

    @Argument(help: "Folders, bundles (.zip), saved replies, or .p7s files beside their .json.")
    var paths: [String]

    @OptionGroup var root: TrustedRoot
    @OptionGroup var revocation: RevocationFiles

    @Option(help: ArgumentHelp("The present moment; a later signing time is refused.", valueName: "instant"))
    var at: Instant?

    @Option(help: ArgumentHelp("The dossier that the receipts must be about.", valueName: "code"))
    var expect: String?

    @Option(help: ArgumentHelp("A form, as PDF or form file, that one of the receipts must name.", valueName: "file"))
    var form: String?

    @Flag(help: "Believe the signer's time where a receipt has no time stamp, while the certificate is valid at --at.")
    var claimedTime = false

    @Option(
        help: ArgumentHelp(
            "The public key of the log, or a file with it; a proof that fails it is refused (default: <home>/pki/log.vkey).",
            valueName: "key"))
    var logKey: String?

    @Option(
        help: ArgumentHelp(
            "The root of an outside time-stamping authority, in PEM, that is trusted too.", valueName: "root.pem"))
    var tsaRoot: String?

    @Option(help: ArgumentHelp("The policy that its time stamps have to state; any when absent.", valueName: "oid"))
    var tsaPolicy: String?

    @OptionGroup var witnesses: WitnessOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let judge = ReceiptJudge(
            verifier: try root.verifier(timeStamps: claimedTime ? .notRequired : .required).trusting(authority()),
            revocation: revocation,
            lists: try revocation.common(root: root.path), log: try logPolicy(), expected: expect, present: at)
        let places = try ReceiptPlace.find(paths)
        if places.count == 1 { _ = try places[0].read() }
        var allValid = true
        var proven: [ReceiptDraft] = []
        judge.judge(places) { judgement in
            if !judgement.isValid { allValid = false }
            if form != nil, judgement.found.verdict == .valid, let draft = judgement.found.payload?.draft {
                proven.append(draft)
            }
            show(VerificationReport(judgement, language: language))
        }
        if let form {
            let report = try FormReport(form, receipts: proven, language: language)
            if !report.isProven { allValid = false }
            if output.json {
                Terminal.print(json: report.json.description)
            } else {
                for line in report.lines(verbose: output.verbose) { Terminal.print(line) }
            }
        }
        guard allValid else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    private func authority() throws(Failure) -> OutsideAuthority? {
        guard let tsaRoot else {
            guard tsaPolicy == nil else {
                throw Failure("--tsa-policy needs --tsa-root", mend: "name the root of the authority", .usage)
            }
            return nil
        }
        try InputFile(tsaRoot).requireReadable()
        do {
            return try OutsideAuthority(rootFile: tsaRoot, policy: tsaPolicy)
        } catch {
            throw Failure("\(tsaRoot): \(error)", mend: "name a root certificate in PEM with --tsa-root", .badData)
        }
    }

    private var language: Language { output.language ?? .vietnamese }

    private func show(_ report: VerificationReport) {
        if output.json {
            Terminal.print(json: report.json.description)
        } else {
            for line in report.lines(verbose: output.verbose) { Terminal.print(line) }
        }
    }

    /// Whom to believe about the log; `nil` where no key is known, and then no proof is looked at.
    private func logPolicy() throws -> LogPolicy? {
        if let logKey { return try witnesses.policy(log: LogKeyArgument.read(logKey)) }
        let home = root.homeOptions.folder
        guard let key = try? home.logKey() else {
            guard witnesses.isEmpty else {
                throw Failure("--witness needs the key of the log", mend: "name it with --log-key", .usage)
            }
            return nil
        }
        return witnesses.isEmpty ? try home.logPolicy() : try witnesses.policy(log: key)
    }
}
