import ArgumentParser
import JSON

/// Draws up the liability record.
struct PostLiable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "liable", abstract: "Draw up the liability record.",
        discussion:
            "Example: motcua post liable BD100000017VN --damage total --party post --reason 'Mất' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("total, partial or late.", valueName: "word"))
    var damage: String

    @Option(help: ArgumentHelp("Of a partial loss, what is gone.", valueName: "grams"))
    var lostGrams: Int64?

    @Option(help: ArgumentHelp("post, sender, recipient or authority.", valueName: "word"))
    var party: String

    @Option(help: ArgumentHelp("What happened.", valueName: "text"))
    var reason: String

    @Option(
        help: ArgumentHelp(
            "Why nothing is owed: userBreach, natureOfContents, noProof, nothingRaised, lawfulSeizure, complaintRules or forceMajeure.",
            valueName: "word"))
    var exclusion: String?

    @Option(help: ArgumentHelp("What it costs to issue the originals again.", valueName: "VND"))
    var reissue: Int64?

    @Flag(help: "The recipient takes what is left and is paid.")
    var remainderTaken = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST LIABLE \(item)",
            .object([
                "damage": .string(damage), "lostGrams": lostGrams.map { .integer($0) }, "party": .string(party),
                "reason": .string(reason), "exclusion": exclusion.map { .string($0) },
                "reissueVnd": reissue.map { .integer($0) },
                "remainderTaken": remainderTaken ? .bool(true) : nil,
            ]))
    }
}
