import ArgumentParser
import Civil
import Home
import JSON

/// Puts a backup's store into a new home.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup into a home whose store is empty and that no server has open.",
        discussion: "Example: motcua restore /backup/2019-03-04 --home ./new")

    @Argument(help: "The folder that 'motcua backup' made.")
    var folder: String

    @Flag(
        help: "Take also a database without a seal of its gateway, or with a broken one; nothing proves its accounts.")
    var unsealed = false

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let home = homeOptions.folder
        let sealed = try home.restore(from: folder, takesUnsealed: unsealed)
        output.show([
            "home": .string(home.path), "restored": .string(folder),
            "sealed": sealed.map { .string("\($0)") } ?? .null,
        ])
    }
}
