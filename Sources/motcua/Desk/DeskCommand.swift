import ArgumentParser

/// The commands of `motcua desk`.
struct DeskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "The one-stop desk, as an officer.",
        discussion: "Example: motcua desk queue --user reception.H61.12",
        subcommands: [
            DeskQueue.self, DeskNext.self, DeskRelease.self, DeskIntake.self, DeskOpen.self, DeskReceive.self,
            DeskRefuse.self, DeskRequest.self, DeskForward.self, DeskSendBack.self, DeskStep.self, DeskVerify.self,
            DeskVerified.self, DeskConsult.self, DeskAnswer.self, DeskDemand.self, DeskRework.self, DeskTask.self,
            DeskApologise.self, DeskDecide.self, DeskDisagree.self, DeskReturn.self, DeskArchive.self,
            DeskCorrect.self, DeskRefund.self, DeskSettle.self, DeskRegister.self,
            DeskCall.self, DeskRecall.self, DeskServe.self, DeskServed.self, DeskNoShow.self, DeskRedirect.self,
        ])
}
