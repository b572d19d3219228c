import ArgumentParser

/// The commands of `motcua log`.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "The journal, for an auditor; the transparency log, for everybody.",
        discussion: "Example: motcua log events --user auditor",
        subcommands: [
            LogEvents.self, LogCheckpoint.self, LogProofCommand.self, LogConsistency.self, LogExport.self,
            LogAuditCommand.self, LogWitness.self,
        ])
}
