import ArgumentParser

/// The commands of `motcua pki`.
struct PKICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pki", abstract: "Keys and certificates of a home.",
        discussion: "Example: motcua pki show",
        subcommands: [
            PKIShow.self, PKIIssue.self, PKIRotate.self, PKIRevoke.self, PKILists.self, PKIImport.self,
            PKIStatusReply.self, PKITimeStampReply.self, PKIDrill.self,
        ])
}
