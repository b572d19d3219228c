import ArgumentParser
import JSON

/// Shows or saves the register of an office.
struct DeskRegister: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "The register of dossiers of an office in a year, on screen or as PDF.",
        discussion: "Example: motcua desk register H61.12 --year 2019 -o register.pdf --user reception.H61.12")

    @Argument(help: "The office code.")
    var office: Word

    @Option(help: ArgumentHelp("The year (default: the present one).", valueName: "year"))
    var year: Int?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write: .pdf, .txt or .json.", valueName: "file"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let copy = try FormCopy(output)
        let session = try await connection.open()
        let reply = try await session.call(
            "FORM REGISTER \(office)",
            .object(["year": year.map { .integer(Int64($0)) }, "format": .string(copy.format.rawValue)]))
        try copy.deliver(reply, connection.output)
    }
}
