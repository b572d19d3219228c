import ArgumentParser
import JSON

/// Lists the notices in a state.
struct NoticeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The notices that wait, were told or could not be told.",
        discussion: "Example: motcua notice list --state failed")

    @Option(help: ArgumentHelp("waiting, told or failed.", valueName: "state"))
    var state = "waiting"

    @Option(help: ArgumentHelp("Where the page before ended.", valueName: "id"))
    var cursor: String?

    @Option(help: ArgumentHelp("How many at most, up to 200.", valueName: "number"))
    var limit: Int64 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "ADMIN NOTICES",
            .object(["state": .string(state), "cursor": cursor.map { .string($0) }, "limit": .integer(limit)]))
        connection.output.show(
            page,
            columns: [
                "id": "notice", "at": "at", "attempts": "attempts", "nextAttemptAt": "next attempt", "toldAt": "told",
                "fault": "fault",
            ], empty: "There is no such notice.")
    }
}
