import ArgumentParser

/// The commands of `motcua desk`.
struct DeskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "The one-stop desk, as an officer.",
        discussion: "Example: motcua desk queue --user reception.H61.12",
        subcommands: [
            DeskQueue.self, DeskNext.self, DeskReceive.self, DeskRefuse.self, DeskRequest.self, DeskStep.self,
            DeskDemand.self, DeskDecide.self, DeskReturn.self, DeskRegister.self,
        ])
}
