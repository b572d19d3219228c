import ArgumentParser
import JSON

/// Fetches the proof that the transparency log only grew.
struct LogConsistency: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consistency", abstract: "Fetch the proof that the transparency log only grew between two sizes.",
        discussion: "Example: motcua log consistency 4 9")

    @Argument(help: "The smaller size.")
    var from: Int

    @Argument(help: "The larger size.")
    var to: Int

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let found = try await session.call("LOG CONSISTENCY \(from) \(to)")
        await session.close()
        connection.output.show(found) { found in (found["hashes"]?.array ?? []).map(FactSheet.text) }
    }
}
