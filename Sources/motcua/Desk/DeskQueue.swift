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

    @Option(help: ArgumentHelp("The state, such as processing.", valueName: "word"))
    var state: String?

    @Flag(help: "Only those that are late.")
    var overdue = false

    @Option(help: ArgumentHelp("Only those due within so much time and not late yet.", valueName: "1wd|4h|3d"))
    var nearDue: String?

    @Option(help: ArgumentHelp("Only of this procedure.", valueName: "code"))
    var procedure: String?

    @Option(help: ArgumentHelp("Only what came in this way.", valueName: "online|inPerson|postal"))
    var channel: String?

    @Option(help: ArgumentHelp("Only what waits for this duty.", valueName: "reception|processing|approval|clerk"))
    var duty: String?

    @Flag(help: "Only those that you hold.")
    var mine = false

    @Option(help: ArgumentHelp("Where the page before ended, as it said.", valueName: "place"))
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
                "state": state.map { .string($0) }, "overdue": overdue ? .bool(true) : nil,
                "nearDue": nearDue.map { .string($0) }, "procedure": procedure.map { .string($0) },
                "channel": channel.map { .string($0) }, "duty": duty.map { .string($0) },
                "leasedBy": mine ? .string("me") : nil, "cursor": cursor.map { .string($0) }, "limit": .integer(limit),
            ]))
        connection.output.show(
            page,
            columns: [
                "dossier": "dossier", "procedure": "procedure", "statusName": "status", "duty": "waits for",
                "submittedAt": "submitted", "due": "due", "overdue": "late", "leasedBy": "held by",
            ], empty: "Nothing waits.")
    }
}
