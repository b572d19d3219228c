import ArgumentParser
import JSON

/// Records an event on the way.
struct PostScan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Record an event on the way.",
        discussion: "Example: motcua post scan BD100000017VN --event EMC --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The UPU event code, such as EMC, EMD, EMG, EDG.", valueName: "code"))
    var event: String

    @Option(help: ArgumentHelp("The post office; that of your account when left out.", valueName: "code"))
    var office: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST SCAN \(item)",
            .object(["event": .string(event), "office": office.map { .string($0) }]))
    }
}
