import ArgumentParser
import EvidenceOpenSSL
import Foundation
import JSON

/// Fetches the proof of deposit of a dossier.
struct ReceiptBundle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Fetch the proof of deposit of a dossier: all receipts and what checks them, in one zip file.",
        discussion: """
            Inside are the receipts, certificates, revocation lists, the head of the log, and verify.sh, which needs only \
            openssl. 'motcua receipt verify' takes the file as it is.
            Example: motcua receipt bundle H61.12-190304-0001 -o proof.zip --citizen 086090000017
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: output) else {
            throw Failure("\(output) exists already", mend: "name another file with -o", .badData)
        }
        let reply = try await connection.open().call("BUNDLE \(dossier)")
        guard let zip = reply["zip"]?.string.flatMap({ Data(base64Encoded: $0) }),
            Digest.sha256Hex([UInt8](zip)) == reply["sha256"]?.string
        else { throw Failure("the server sent no bundle", mend: "report this fault", .ourFault) }
        do {
            try zip.write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw Failure("cannot write \(output)", mend: "check the path and free space", .badData)
        }
        let facts = (reply.members ?? []).filter { $0.key != "zip" && $0.key != "name" }
        connection.output.show(.object(facts + [JSON.Member("path", .string(output))]))
    }
}
