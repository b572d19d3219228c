import ArgumentParser

/// Shows one procedure.
struct CatalogShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One procedure, whole.",
        discussion: "Example: motcua catalog show 1.009374")

    @Argument(help: "The code of the procedure.")
    var procedure: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("CATALOG SHOW \(procedure)")
    }
}
