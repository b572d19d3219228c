import Home

/// What remains after the tour, and what to try next.
struct Curtain {
    let stage: TourStage
    let isRunning: Bool
    let dossier: String

    func draw() {
        stage.narrator.chapter(7, "What is left")
        stage.narrator.fact("receipts", stage.receipts)
        stage.narrator.fact("transcript of the wire", "\(stage.folder)/wire.txt")
        stage.narrator.fact("store", stage.home.storePath)
        let motcua = CommandLine.arguments[0]
        let serve = "\(motcua)d --home \(stage.home.path) --listen 127.0.0.1:4517"
        if isRunning {
            stage.narrator.fact(
                "server", "still running on port \(stage.server.port); stop it with: kill \(stage.server.processID)")
        }
        stage.narrator.say("Three commands to try next:")
        stage.narrator.shell(
            "\(motcua) receipt verify \(stage.receipts) --trust \(stage.home.rootCertificatePath) --language en")
        if isRunning {
            let history = "dossier history \(dossier) --user auditor --home \(stage.home.path)"
            stage.narrator.shell("MOTCUA_PASSWORD=sandbox \(motcua) \(history)")
            stage.narrator.shell("\(motcua) clock advance P1D --home \(stage.home.path)")
        } else {
            stage.narrator.shell("\(motcua) doctor --home \(stage.home.path)")
            stage.narrator.shell(serve)
        }
    }
}
