import ArgumentParser

/// The commands of `motcua notice`.
struct NoticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", abstract: "The outbox of a gateway, for its administrator.",
        discussion: "Example: motcua notice list --state failed",
        subcommands: [NoticeList.self])
}
