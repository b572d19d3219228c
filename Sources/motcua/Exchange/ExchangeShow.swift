import ArgumentParser
import Civil
import Exchange
import ExchangeXML
import JSON

/// Shows a message, with the verdict on its signature.
struct ExchangeShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What a message says, and whether its signature holds; needs no server.",
        discussion: """
            Shows also a message whose signature does not hold; 'motcua exchange verify' judges.
            Example: motcua exchange show transfer.edxml --trust root.crt
            """)

    @Argument(help: "An .edxml file.")
    var path: String

    @OptionGroup var root: TrustedEnvelopes
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.language ?? .english
        let bytes = try InputFile(path).bytes()
        let content: EdXMLContent
        do {
            content = try EnvelopeVerifier.read(bytes)
        } catch {
            throw Failure("\(path): \(error.text.text(in: language))", mend: "ask the sender for the file", .badData)
        }
        let verdict: Result<OpenedEnvelope, EdXMLFault>? = (try? root.verifier()).map { verifier in
            Result { () throws(EdXMLFault) in try verifier.open(bytes) }
        }
        let report = EnvelopeReport(path: path, verdict: verdict, language: language)
        let sheet = EnvelopeContent(content, language: language).json
        if output.json {
            Terminal.print(
                json: JSON.object([
                    JSON.Member("message", sheet), JSON.Member("signature", report.json),
                ]).prettyPrinted())
        } else {
            Terminal.print(report.line())
            for line in FactSheet(sheet).lines() { Terminal.print(line) }
        }
    }
}
