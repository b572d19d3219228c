import Civil
import JSON

/// The officers of the one-stop desk receive the dossier, handle it and decide.
struct DeskChapter {
    let stage: TourStage
    let dossier: String

    /// Who moves the simulated clock.
    struct Outcome {
        let clock: GatewaySession
    }

    func play() async throws -> Outcome {
        let clock = try await stage.officer("admin")
        stage.narrator.chapter(3, "The one-stop desk (bộ phận một cửa) receives it")
        try await advance(clock, "PT1H", "an hour passes")
        let reception = try await stage.officer("reception.\(FilingChapter.office)")
        try await receive(reception)
        stage.narrator.chapter(4, "The department handles it, in working time")
        try await step(reception, "reception passes it on")
        let processing = try await stage.officer("processing.\(FilingChapter.office)")
        try await advance(clock, "3wd", "three working days pass")
        try await step(processing, "the specialist has appraised it")
        try await advance(clock, "2wd", "two more pass")
        try await step(processing, "the head of division has reviewed the draft")
        try await advance(clock, "1wd", "and one more")
        try await decide()
        return Outcome(clock: clock)
    }

    private func receive(_ reception: GatewaySession) async throws {
        let next = try await reception.call("DESK NEXT", [:])
        stage.narrator.say(
            "The reception officer takes the next dossier in the queue: \(next["dossier"]?.string ?? "none")")
        let received = try await reception.call("DESK RECEIVE \(dossier)", [:])
        stage.narrator.fact("status", received["statusName"]?.string ?? "")
        stage.narrator.fact("form 01 issued", "receipt and appointment, signed: \(received.receiptID)")
        stage.narrator.fact("appointment", received["due"]?.string ?? "none")
        let why = try await reception.call("WHY \(dossier)")
        stage.narrator.say("Why that day? Rule set \(why["ruleSet"]?.string ?? ""), line by line:")
        for line in why["explanation"]?.array ?? [] {
            stage.narrator.fact(
                line["rule"]?.string ?? "", "\(line["text"]?.string ?? "") [\(line["article"]?.string ?? "")]")
        }
    }

    private func step(_ officer: GatewaySession, _ what: String) async throws {
        let reply = try await officer.call("DESK STEP \(dossier)", [:])
        let next = reply["step"]?.string.map { "next: \($0)" } ?? ""
        stage.narrator.fact(reply["state"]?.string ?? "", "\(what); \(next)")
    }

    private func decide() async throws {
        let approval = try await stage.officer("approval.\(FilingChapter.office)")
        let reply = try await approval.call(
            "DESK DECIDE \(dossier)", ["outcome": "granted", "result": ["number": "01/GP-STTTT"]])
        stage.narrator.say("The head of the department signs licence 01/GP-STTTT:")
        stage.narrator.fact("status", "\(reply["status"]?.integer ?? 0) \(reply["statusName"]?.string ?? "")")
        stage.narrator.fact("result receipt", reply.receiptID)
    }

    private func advance(_ clock: GatewaySession, _ step: String, _ words: String) async throws {
        let reply = try await clock.call("ADMIN CLOCK", ["advance": .string(step)])
        stage.narrator.fact("clock", "\(words): \(reply["clock"]?.string ?? "")")
    }
}

extension JSON {
    /// The id of the first receipt that a reply carries.
    var receiptID: String { self["receipts"]?.array?.first?["id"]?.string ?? "none" }
}
