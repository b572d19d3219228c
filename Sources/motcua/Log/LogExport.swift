import ArgumentParser
import Home
import JSON

/// Writes the log as static files.
struct LogExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the log of a home that no server has open as static files for any web server (tlog-tiles).",
        discussion: "Example: motcua log export ./public --home ./demo")

    @Argument(help: "A new folder.")
    var folder: String

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let size = try homeOptions.folder.exportLog(to: folder)
        output.show(["folder": .string(folder), "size": .integer(Int64(size))]) { _ in
            ["\(folder): \(size) entries"]
        }
    }
}
