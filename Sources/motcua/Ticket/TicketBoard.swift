import ArgumentParser
import JSON

/// Shows what the screen in the hall shows.
struct TicketBoard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "What the screen in the hall shows: who is called where, how many wait.",
        discussion: "Example: motcua ticket board --office H61.12")

    @Option(help: ArgumentHelp("The office.", valueName: "code"))
    var office: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let board = try await session.call("TICKET BOARD", ["office": .string(office)])
        connection.output.show(board, people: Self.lines)
        await session.close()
    }

    private static func lines(_ board: JSON) -> [String] {
        let calls = (board["calls"]?.array ?? []).map { text($0, ["ticket", "counter", "stateName", "calledAt"]) }
        let groups = (board["groups"]?.array ?? []).map { text($0, ["group", "name", "counters", "waiting"]) }
        var lines = [board["name"].map(FactSheet.text) ?? ""]
        if let opens = board["opensAt"], opens != .null {
            lines.append("No tickets now; again \(FactSheet.text(opens)).")
        }
        lines +=
            calls.isEmpty
            ? ["Nobody is called."] : TextTable(["ticket", "counter", "", "since"], rows: calls).lines()
        return lines + [""] + TextTable(["group", "for", "counters", "waiting"], rows: groups).lines()
    }

    private static func text(_ row: JSON, _ keys: [String]) -> [String] {
        keys.map { row[$0].map(FactSheet.text) ?? "" }
    }
}
