import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What officers of the one-stop desk (bộ phận một cửa) do.
enum DeskVerbs {
    /// How long a dossier is held for the officer who took it with `NEXT`, in seconds (DESIGN).
    static let leaseSeconds: Int64 = 30 * 60

    /// Lists dossiers; changes nothing.
    static func queue(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (
                office: body.optionalText("office", max: 64), status: body.optionalInteger("status", in: 1...10),
                overdue: body.optionalBool("overdue") ?? false, cursor: body.optionalText("cursor", max: 64),
                limit: body.optionalInteger("limit", in: 1...200) ?? 50
            )
        }
        if let office = asked.office { try admit(call, to: office) }
        let states = DossierState.allCases.filter { state in
            asked.status.map { state.status.rawValue == $0 } ?? !state.isTerminal
        }
        let query = QueueQuery(
            visibility: call.identity.visibility, office: asked.office, states: states,
            overdueAt: asked.overdue ? call.now : nil, after: asked.cursor, limit: asked.limit + 1)
        let rows = try call.reading { () throws(JournalError) in try call.gateway.journal.dossiers(query) }
        let page = rows.prefix(asked.limit)
        return .done(
            Reply(
                200,
                [
                    "items": .array(page.map { $0.json(at: call.now, in: call.language) }),
                    "next": rows.count > asked.limit ? page.last.map { .string($0.code) } ?? .null : .null,
                ]))
    }

    private static func admit(_ call: Call, to office: String) throws(Refusal) {
        if call.identity.role == .officer, !call.identity.offices.contains(office) {
            throw .notFound(Bilingual(vi: "cơ quan “\(office)” của bạn", en: "office “\(office)” of yours"))
        }
    }

    /// Takes the next dossier that waits for this officer's duty, for half an hour.
    static func next(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in (key: body.key(), office: body.optionalText("office", max: 64)) }
        if let office = asked.office { try admit(call, to: office) }
        let identity = call.identity
        return .write(call.jobKey(asked.key)) { workspace throws(Refusal) in
            let query = QueueQuery(
                visibility: identity.visibility, office: asked.office,
                states: [.submitted, .accepted, .processing, .awaitingSignature], duty: identity.duty,
                availableTo: identity.account, leaseNow: workspace.now, limit: 300)
            let rows = try workspace.reading { () throws(JournalError) in try workspace.journal.dossiers(query) }
            let until = workspace.now.adding(seconds: leaseSeconds)
            for row in rows {
                guard let file = try workspace.find(row.code) else { continue }
                var draft = CaseDraft(file, by: identity.actor(at: file.dossier.office), in: workspace)
                do throws(Refusal) { try draft.apply(.lease(until: until)) } catch { continue }
                let change = try draft.stage(in: &workspace)
                return Decision(commit: Commit(), changes: [change]) { _ in
                    let members = change.after.dossier.status(in: call.language)
                    return Reply(
                        200, .object(members + [JSON.Member("leasedUntil", .string(until.description))]))
                }
            }
            throw .emptyQueue
        }
    }

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

extension Refusal {
    /// 404: nothing waits for this officer's duty.
    static let emptyQueue: Refusal = {
        var refusal = Refusal.notFound(Bilingual(vi: "hồ sơ", en: "dossier"))
        refusal.detail = Bilingual(
            vi: "Không có hồ sơ nào đang chờ nhiệm vụ của bạn.",
            en: "No dossier waits for your duty: the queue is empty.")
        return refusal
    }()
}

extension DossierRow {
    /// One line of a desk's queue.
    func json(at now: Instant, in language: Language) -> JSON {
        .object([
            "dossier": .string(code), "procedure": .string(procedure), "office": .string(office),
            "status": .integer(Int64(state.status.rawValue)),
            "statusName": .string(state.status.name.text(in: language)), "state": .string(state.rawValue),
            "duty": duty.map { .string($0.rawValue) }, "submittedAt": .string(submittedAt.description),
            "due": due.map { .string($0.description) },
            "overdue": .bool(due.map { (completedAt ?? now) > $0 } ?? false),
            "leasedUntil": leasedUntil.flatMap { $0 > now ? .string($0.description) : nil },
        ])
    }
}
