import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What officers of the one-stop desk (bộ phận một cửa) do.
enum DeskVerbs {
    /// Accepts the dossier and issues form 01, the receipt and appointment slip.
    static func receive(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in .receive(note: body.optionalText("note", max: 1000)) }
    }

    static func refuse(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("reason", max: 1000).map { .refuse(reason: $0) } }
    }

    /// Asks for a supplement, form 02.
    static func request(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let components = body.optionalTexts("components", max: 100, maxText: 64) ?? []
            return body.text("reason", max: 1000).map { .requestSupplement(reason: $0, components: components) }
        }
    }

    static func step(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in .finishStep(note: body.optionalText("note", max: 1000)) }
    }

    static func demand(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let amount = body.integer("amount", in: 1...1_000_000_000_000)
            let reason = body.text("reason", max: 1000)
            guard let amount, let reason else { return nil }
            return .demandPayment(amountVnd: Int64(amount), reason: reason)
        }
    }

    /// What a decision comes to.
    private enum Outcome: String, CaseIterable { case granted, denied, stopped }

    static func decide(_ call: Call) throws(Refusal) -> Work {
        try checkFiles(of: call)
        return try act(call) { body in
            let outcome = body.choice("outcome", Outcome.self)
            let reason = body.optionalText("reason", max: 1000)
            let result = body.optionalObject("result") { result in
                (
                    number: result.optionalText("number", max: 64),
                    files: result.optionalTexts("files", max: 20, maxText: 64)
                )
            }
            guard let outcome else { return nil }
            if outcome != .granted, reason == nil {
                body.report(
                    "reason", "required",
                    Bilingual(vi: "Phải nêu lý do.", en: "Say why."))
            }
            if let decided = DossierEvent.Decision.Outcome(rawValue: outcome.rawValue) {
                return .decide(
                    DossierEvent.Decision(
                        outcome: decided, documentNumber: result?.number, files: result?.files ?? [], reason: reason))
            }
            return .stop(reason: reason ?? "")
        }
    }

    /// Refuses a decision that names files which the officer did not upload.
    private static func checkFiles(of call: Call) throws(Refusal) {
        let files = call.request.body?["result"]?["files"]?.array ?? []
        var missing: [Problem] = []
        for (index, file) in files.enumerated() {
            guard let sha256 = file.string else { continue }
            let found = try call.reading { () throws(JournalError) in
                try call.gateway.uploads.find(sha256, of: call.identity.account, in: call.gateway.journal)
            }
            if found == nil { missing.append(SubmissionReview.notUploaded(at: "result", "files", index)) }
        }
        guard missing.isEmpty else { throw .invalid(missing) }
    }

    /// Hands the result over at the counter.
    static func returnResult(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("recipient", max: 200).map { .returnAtCounter(recipient: $0) } }
    }

    private static func act(_ call: Call, _ command: (inout BodyReader) -> DossierCommand?) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, command: DossierCommand)? in
            let key = body.key()
            return command(&body).map { (key, $0) }
        }
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            try draft.apply(asked.command)
            if asked.command.action == .decide { try draft.settlePost(in: &workspace) }
        }
    }
}
