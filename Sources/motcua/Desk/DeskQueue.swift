import ArgumentParser
import JSON

/// Lists the dossiers that wait at an office.
struct DeskQueue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The dossiers that wait at an office.",
        discussion: "Example: motcua desk queue --office H61.12 --user reception.H61.12")

    @Option(help: ArgumentHelp("The office.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("The national status, 1 to 10.", valueName: "1-10"))
    var status: Int64?

    @Flag(help: "Only those that are late.")
    var overdue = false

    @Option(help: ArgumentHelp("Where the page before ended.", valueName: "code"))
    var cursor: String?

    @Option(help: ArgumentHelp("How many at most, up to 200.", valueName: "number"))
    var limit: Int64 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "DESK QUEUE",
            .object([
                "office": office.map { .string($0) }, "status": status.map { .integer($0) },
                "overdue": overdue ? .bool(true) : nil, "cursor": cursor.map { .string($0) }, "limit": .integer(limit),
            ]))
        connection.output.show(
            page,
            columns: [
                "dossier": "dossier", "procedure": "procedure", "statusName": "status", "duty": "waits for",
                "submittedAt": "submitted", "due": "due", "overdue": "late",
            ], empty: "Nothing waits.")
    }
}
