import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// The queue of dossiers at the desk: what waits, and who takes the next.
enum QueueVerbs {
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
                var draft = CaseDraft(
                    file, by: identity.actor(at: file.dossier.office), of: identity.offices, in: workspace)
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
