import ArgumentParser
import Evidence
import JSON

/// Fetches receipts into a folder.
struct ReceiptGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Fetch the receipts of a dossier as receipt.json, receipt.p7s and, once logged, receipt.tlog-proof.",
        discussion: """
            With each goes crl.pem, the newest lists of revoked certificates, for verifying without the server.
            Several receipts get a folder each, named by event and kind.
            Example: motcua receipt get H61.12-190304-0001 --kind submission -o receipts --citizen 086090000017
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Only receipts of this kind, such as submission or acceptance.", valueName: "kind"))
    var kind: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var output: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let items = try await session.call("RECEIPT \(dossier)")["items"]?.array ?? []
        let wanted = items.filter { kind == nil || $0["kind"]?.string == kind }
        guard !wanted.isEmpty else {
            throw Failure("no such receipt", mend: "see 'motcua receipt list \(dossier)'", .noInput)
        }
        let lists = try await session.revocationLists()
        var written: [JSON] = []
        for item in wanted {
            guard let number = item["number"]?.integer, let kind = ReceiptKind(rawValue: item["kind"]?.string ?? "")
            else { throw Failure("a receipt of an unknown kind", mend: "use a newer motcua", .badData) }
            let receipt = try await session.call(
                "RECEIPT \(dossier)", ["kind": .string(kind.rawValue), "number": .integer(number)])
            let all = ReceiptFolder(output)
            let folder = wanted.count == 1 ? all : all.part(number: number, kind: kind)
            let files = try folder.write(receipt, lists: lists)
            written.append([
                "path": .string(folder.path), "files": .array(files.map { .string($0) }),
                "kind": .string(kind.rawValue), "number": .integer(number),
                "sha256": receipt["sha256"] ?? .null,
            ])
        }
        connection.output.show(["dossier": .string(dossier.description), "written": .array(written)]) { _ in
            written.map { item in
                let files = (item["files"]?.array ?? []).compactMap(\.string)
                return "\(item["path"]?.string ?? "")/\(files.joined(separator: ", "))"
            }
        }
    }
}
