import ArgumentParser
import Foundation
import JSON

/// Copies the store of a running server.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "A consistent copy of the store, while the server runs.",
        discussion: "The keys in pki/ are not in it: copy them apart.\nExample: motcua backup /backup/2019-03-04")

    @Argument(help: "The folder to make; the server writes it, on its own machine.")
    var folder: String

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("Name the folder to make.") }
    }

    func run() async throws {
        try await connection.act("ADMIN BACKUP", ["folder": .string(URL(fileURLWithPath: folder).standardized.path)])
    }
}
