import ArgumentParser
import Civil
import JSON

/// Shows the fees, postage and compensation that moved through the post.
struct PostLedger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The fees, postage and compensation that moved through the post.",
        discussion: "Example: motcua post ledger --by office --from 2019-03-01 --to 2019-03-31 --user auditor")

    private static let columns = [
        "key", "openingVnd", "collectedVnd", "remittedVnd", "feeReturnedVnd", "inHandVnd", "postageVnd",
        "extraPostageVnd", "postageRefundedVnd", "compensatedVnd", "compensationReturnedVnd",
    ]

    @Option(help: ArgumentHelp("postman, office or authority.", valueName: "word"))
    var by: String?

    @Option(help: ArgumentHelp("The first day (default: the last).", valueName: "YYYY-MM-DD"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("The last day (default: today).", valueName: "YYYY-MM-DD"))
    var to: CivilDate?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let ledger = try await session.call(
            "POST LEDGER",
            .object([
                "by": by.map { .string($0) }, "from": from.map { .string($0.description) },
                "to": to.map { .string($0.description) },
            ]))
        await session.close()
        connection.output.show(ledger) { Self.text($0) }
    }

    static func text(_ ledger: JSON) -> [String] {
        let accounts = ledger["accounts"]?.array ?? []
        let period = "\(ledger["from"]?.string ?? "") – \(ledger["to"]?.string ?? ""), in đồng"
        guard !accounts.isEmpty else { return [period, "No money moved."] }
        let rows = accounts.map { account in
            columns.map { column in
                account[column]?.string ?? account[column]?.integer.map { Dong.figures($0) } ?? ""
            }
        }
        let heads = columns.map { $0.hasSuffix("Vnd") ? String($0.dropLast(3)) : $0 }
        return [period] + TextTable(heads, rows: rows).lines()
    }
}
