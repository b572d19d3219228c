import ArgumentParser

/// The commands of `motcua dossier`.
struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "File dossiers and follow them, as a citizen.",
        discussion: "Example: motcua dossier submit dossier.json --attach to-khai=form.pdf --citizen 086090000017",
        subcommands: [
            DossierSubmit.self, DossierCheck.self, DossierTrack.self, DossierHistory.self, DossierNotices.self,
            DossierWhy.self,
            DossierDelivery.self, DossierSupplement.self, DossierPay.self, DossierAdjust.self, DossierWithdraw.self,
            DossierRate.self, DossierWatch.self, DossierExport.self, DossierForm.self,
        ])
}
