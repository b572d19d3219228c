import ArgumentParser
import EvidenceOpenSSL

/// Answers one request for the status of certificates with the responder of a home.
struct PKIStatusReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocsp-reply",
        abstract: "Answer a request for the status of certificates (OCSP), as 'openssl ocsp -reqout' makes it.",
        discussion: """
            What is no request is answered with malformedRequest, which 'openssl ocsp -respin' shows.
            Example: motcua pki ocsp-reply request.der -o reply.der
            """)

    @Argument(help: "The request, in DER; - is standard input.")
    var request: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var place: PKIPlace
    @OptionGroup var shown: OutputOptions

    func run() async throws {
        let asked = try InputFile(request).bytes()
        let folder = try place.folder()
        let now = try await place.moment()
        let reply: [UInt8]
        do throws(PKIFault) {
            reply = try StatusResponder(folder: folder).reply(to: asked, at: now)
        } catch {
            throw PKIPlace.failure(error)
        }
        try OutputFile(output).write(reply)
        shown.show(OutputFile.facts(of: reply, at: now, in: output))
    }
}
