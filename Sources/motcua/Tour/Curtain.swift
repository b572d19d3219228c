import Home

/// What remains after the tour, and what to try next.
struct Curtain {
    let stage: TourStage
    let isRunning: Bool
    let dossier: String

    func draw() {
        Narrator.chapter(7, "What is left")
        Narrator.fact("receipts", stage.receipts)
        Narrator.fact("transcript of the wire", "\(stage.folder)/wire.txt")
        Narrator.fact("store", stage.home.storePath)
        let motcua = CommandLine.arguments[0]
        let serve = "\(motcua)d --home \(stage.home.path) --listen 127.0.0.1:4517"
        if isRunning {
            Narrator.fact(
                "server", "still running on port \(stage.server.port); stop it with: kill \(stage.server.processID)")
        }
        Narrator.say("Three commands to try next:")
        Narrator.say(
            "  \(motcua) receipt verify \(stage.receipts) --trust \(stage.home.rootCertificatePath)"
                + " --language en")
        if isRunning {
            let history = "dossier history \(dossier) --user auditor --home \(stage.home.path)"
            Narrator.say("  MOTCUA_PASSWORD=sandbox \(motcua) \(history)")
            Narrator.say("  \(motcua) clock advance P1D --home \(stage.home.path)")
        } else {
            Narrator.say("  \(motcua) doctor --home \(stage.home.path)")
            Narrator.say("  \(serve)")
        }
    }
}
