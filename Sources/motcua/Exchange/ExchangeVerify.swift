import ArgumentParser
import Civil
import ExchangeXML
import JSON

/// Judges messages without a server.
struct ExchangeVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Judge messages by a root certificate; needs no server.",
        discussion: """
            Exit code 1 when one of them is not valid.
            Example: motcua exchange verify transfer.edxml --trust root.crt
            """)

    @Argument(help: "The .edxml files.")
    var paths: [String]

    @OptionGroup var root: TrustedEnvelopes

    @Option(help: ArgumentHelp("The present moment; a message sent later is refused.", valueName: "instant"))
    var at: Instant?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let verifier = try root.verifier()
        var allValid = true
        for path in paths {
            let bytes = try InputFile(path).bytes()
            let verdict = Result { () throws(EdXMLFault) in try verifier.open(bytes, at: at) }
            if case .failure = verdict { allValid = false }
            let report = EnvelopeReport(path: path, verdict: verdict, language: output.language ?? .english)
            if output.json {
                Terminal.print(json: report.json.description)
            } else {
                Terminal.print("\(path): \(report.line())")
                if output.verbose, case .failure(let fault) = verdict, let detail = fault.detail {
                    Terminal.print("  \(detail)")
                }
            }
        }
        guard allValid else { throw ExitCode(ExitStatus.no.rawValue) }
    }
}
