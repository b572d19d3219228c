import ArgumentParser

/// The commands of `motcua file`.
struct FileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "Upload papers and results, and fetch them by their digests.",
        discussion: "Example: motcua file put licence.pdf --user approval.H61.12",
        subcommands: [FilePut.self, FileGet.self])
}
