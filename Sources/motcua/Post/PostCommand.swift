import ArgumentParser

/// The commands of `motcua post`.
struct PostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "The public postal service, as a postman; tracking for everybody.",
        discussion: "Example: motcua post queue --user postman.85000",
        subcommands: [
            PostQuote.self, PostQueue.self, PostTrack.self, PostCollect.self, PostScan.self, PostDeliver.self,
            PostFail.self, PostReturn.self, PostRemit.self,
            PostLedger.self, PostComplain.self, PostResolve.self, PostLiable.self, PostCompensate.self, PostFound.self,
        ])
}
