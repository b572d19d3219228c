import ArgumentParser
import Civil
import EvidenceOpenSSL
import JSON

/// Lists the newest revocation lists, or publishes new ones.
struct PKILists: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crl", abstract: "The newest revocation list of each CA; --publish makes new ones now.",
        discussion: """
            A server publishes by itself, each day and the root's twice a year. All lists are kept in pki/crl.
            Example: motcua pki crl --publish
            """)

    @Flag(help: "Publish a list of every CA whose key is here.")
    var publish = false

    @OptionGroup var place: PKIPlace
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let publisher = RevocationPublisher(folder: try place.folder())
        let now = publish ? try await place.moment() : nil
        let lists: [RevocationPublisher.Published]
        do throws(PKIFault) {
            if let now { try publisher.publishAll(at: now) }
            lists = try publisher.newest()
        } catch {
            throw PKIPlace.failure(error)
        }
        if publish { _ = try await place.reloadServer() }
        let items = lists.map { list -> JSON in
            [
                "authority": .string(list.authority), "number": .integer(Int64(clamping: list.number)),
                "thisUpdate": .string(list.thisUpdate.description), "nextUpdate": .string(list.nextUpdate.description),
                "path": .string(list.path),
            ]
        }
        output.show(["items": .array(items)]) { _ in FactSheet.table(items) }
    }
}
