import ArgumentParser
import Foundation
import JSON

/// Takes in a message from another agency.
struct ExchangeImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a document or status from another agency.",
        discussion: "Example: motcua exchange import transfer.edxml --user reception.H61.13")

    @Argument(help: "An .edxml file.")
    var path: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let bytes = try InputFile(path).bytes()
        try await connection.act(
            "EXCHANGE IMPORT", ["message": .string(Data(bytes).base64EncodedString())])
    }
}
