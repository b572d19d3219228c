import ArgumentParser

/// Shows where an item is.
struct PostTrack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track", abstract: "Where an item is; nobody has to identify.",
        discussion: "Example: motcua post track BD100000017VN --server 127.0.0.1")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("POST TRACK \(item)")
    }
}
