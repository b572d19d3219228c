import ArgumentParser
import Home
import JSON

/// Puts a backup's store into a new home.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup into a home whose store is empty and that no server has open.",
        discussion: "Example: motcua restore /backup/2019-03-04 --home ./new")

    @Argument(help: "The folder that 'motcua backup' made.")
    var folder: String

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let home = homeOptions.folder
        try home.restore(from: folder)
        output.show(["home": .string(home.path), "restored": .string(folder)])
    }
}
