import ArgumentParser
import Civil
import Evidence
import EvidenceOpenSSL
import Home
import JSON

/// Tells in plain words what a receipt states and how it is signed.
struct ReceiptExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "What a receipt states, and how it is signed, byte by byte; needs no server.",
        discussion: """
            After what the payload states come the parts of the signature, each with its bytes, its value and what it is for.
            Explains, and judges nothing: use 'motcua receipt verify' for that.
            Example: motcua receipt explain receipts/receipt.p7s
            """)

    @Argument(help: "A .p7s beside its .json, a bundle or a folder.")
    var path: String

    @OptionGroup var root: TrustedRoot
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.language ?? .english
        let signer = try? root.verifier()
        for place in try ReceiptPlace.find(path) {
            let pair = try place.read()
            let explanation = try ReceiptExplanation(pair, language: language, verifier: signer)
            if output.json {
                Terminal.print(json: explanation.json.description)
            } else {
                Terminal.print(Style.bold(pair.path))
                let facts = (explanation.json.members ?? []).filter { $0.key != "parts" }
                for line in FactSheet(.object(facts)).lines() { Terminal.print("  " + line) }
                Terminal.print("")
                for line in explanation.anatomy.lines(in: language) { Terminal.print("  " + line) }
            }
        }
    }
}
