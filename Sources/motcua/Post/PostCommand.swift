import ArgumentParser

/// The commands of `motcua post`.
struct PostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "The public postal service, as a postman; tracking for everybody.",
        discussion: "Example: motcua post queue --user postman.85000",
        subcommands: [
            PostQuote.self, PostQueue.self, PostTrack.self, PostRequest.self, PostCheck.self, PostAbandon.self,
            PostSign.self, PostSeal.self, PostAccept.self, PostHandover.self, PostInform.self, PostWithdraw.self,
            PostCollect.self, PostScan.self, PostDeliver.self, PostFail.self, PostRewrap.self, PostRedirect.self,
            PostReturn.self, PostRemit.self, PostOfficial.self, PostNetwork.self, PostAdvance.self, PostSlip.self,
            PostLedger.self, PostComplain.self, PostResolve.self, PostLiable.self, PostCompensate.self, PostFound.self,
            PostManifest.self, PostImport.self,
            PostUnreturnable.self, PostPublish.self, PostOpen.self, PostSurrender.self, PostDestroy.self,
            PostUnclaimed.self, PostExcuse.self,
        ])
}
