import ArgumentParser
import JSON

/// Shows where an item is.
struct PostTrack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track", abstract: "Where an item is; nobody has to identify.",
        discussion: "Example: motcua post track BD100000017VN --server 127.0.0.1")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Flag(help: "Also how the promised day was counted and whether it was kept, for who may know.")
    var why = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let track = try await session.call("POST TRACK \(item)")
        await session.close()
        connection.output.show(track) { Self.text($0, why: why) }
    }

    static func text(_ track: JSON, why: Bool, colour: Bool = Terminal.hasColour) -> [String] {
        let facts = FactSheet(.object((track.members ?? []).filter { $0.key != "promise" })).lines(colour: colour)
        guard why else { return facts }
        guard let promise = track["promise"], let verdict = promise["verdictName"]?.string else {
            return facts + ["", "No promise to explain: not with the Post yet, or not for you to know."]
        }
        let days = promise["daysLate"]?.integer ?? 0
        let late = days > 0 ? "; \(days) days, postage to refund: \(promise["refundVnd"]?.integer ?? 0) đ" : ""
        let due = DueExplanation(
            .object(["due": promise["promised"], "explanation": promise["explanation"]]))
        return facts + [""] + due.lines(colour: colour) + ["\(verdict)\(late)"]
    }
}
