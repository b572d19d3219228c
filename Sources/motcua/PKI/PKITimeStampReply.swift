import ArgumentParser
import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import Home

/// Answers one time-stamp request with the authority of a home.
struct PKITimeStampReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tsa-reply",
        abstract: "Answer a time-stamp request (RFC 3161), as 'openssl ts -query' makes it; needs no server.",
        discussion: """
            A request that cannot be granted is answered with a rejection, which 'openssl ts -reply -text' shows.
            Example: motcua pki tsa-reply request.tsq -o reply.tsr
            """)

    @Argument(help: "The request, in DER; - is standard input.")
    var request: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp("The moment to stamp (default: the machine's clock).", valueName: "instant"))
    var at: Instant?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var shown: OutputOptions

    func run() async throws {
        let asked = try InputFile(request).bytes()
        let instant = at ?? Instant(unixSeconds: Int64(Date.now.timeIntervalSince1970))
        let reply = try Self.reply(to: asked, at: instant, pki: homeOptions.folder.pkiPath)
        try OutputFile(output).write(reply)
        shown.show(OutputFile.facts(of: reply, at: instant, in: output))
    }

    private static func reply(to request: [UInt8], at instant: Instant, pki: String) throws(Failure) -> [UInt8] {
        let folder: PKIFolder
        do {
            folder = try PKIFolder(pki)
        } catch {
            throw Failure("\(error)", mend: "name a home with --home; 'motcua pki show' looks at its keys", .noInput)
        }
        do {
            return try CurrentAuthority(folder: folder).reply(to: request, at: instant)
        } catch {
            throw Failure(error.reason, mend: "'motcua pki show' looks at the keys", .ourFault)
        }
    }
}
