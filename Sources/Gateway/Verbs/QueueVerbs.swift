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
    /// How many dossiers are looked at together to find one that is free.
    private static let pageSize = 64

    /// The states in which a dossier is taken from the queue.
    private static let leasable: [DossierState] = [
        .submitted, .checking, .accepted, .inTransfer, .processing, .consulting, .interAgency, .awaitingSignature,
    ]

    /// Lists dossiers; changes nothing.
    static func queue(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (
                filter: QueueFilter(&body), place: place(&body),
                limit: body.optionalInteger("limit", in: 1...200) ?? 50
            )
        }
        if let office = asked.filter.office { try admit(call, to: office) }
        guard !asked.filter.states.isEmpty else { return .done(page([], ended: true, call)) }
        let query = asked.filter.query(call, after: asked.place, limit: asked.limit + 1)
        let rows = try call.reading { () throws(JournalError) in try call.gateway.journal.dossiers(query) }
        return .done(page(Array(rows.prefix(asked.limit)), ended: rows.count <= asked.limit, call))
    }

    private static func page(_ rows: [DossierRow], ended: Bool, _ call: Call) -> Reply {
        Reply(
            200,
            [
                "items": .array(rows.map { $0.json(at: call.now, in: call.language) }),
                "next": ended ? .null : rows.last.map { .string(QueuePlace($0).cursor) } ?? .null,
            ])
    }

    private static func place(_ body: inout BodyReader) -> QueuePlace? {
        guard let cursor = body.optionalText("cursor", max: 128) else { return nil }
        let place = QueuePlace(cursor: cursor)
        if place == nil {
            body.report(
                "cursor", "format",
                Bilingual(vi: "Dùng “next” của trang trước.", en: "Give the “next” of the page before."))
        }
        return place
    }

    private static func admit(_ call: Call, to office: String) throws(Refusal) {
        if call.identity.role == .officer, !call.identity.offices.contains(office) {
            throw .notFound(Bilingual(vi: "cơ quan “\(office)” của bạn", en: "office “\(office)” of yours"))
        }
    }

    /// Takes the next dossier that waits for this officer's duty, for half an hour: the earliest due first, of those
    /// without a date the one submitted first.
    static func next(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (
                key: body.key(), office: body.optionalText("office", max: 64),
                procedure: body.optionalText("procedure", max: 64),
                channel: body.optionalChoice("channel", Channel.self)
            )
        }
        if let office = asked.office { try admit(call, to: office) }
        let identity = call.identity
        let procedure = asked.procedure.map { call.catalog.procedure($0)?.code ?? $0 }
        return .write(call.jobKey(asked.key)) { workspace throws(Refusal) in
            var query = QueueQuery(
                visibility: identity.visibility, acting: asked.office,
                states: leasable, duty: identity.duty,
                procedure: procedure, channel: asked.channel, availableTo: identity.account, leaseNow: workspace.now,
                limit: pageSize)
            while true {
                let rows = try workspace.reading { () throws(JournalError) in try workspace.journal.dossiers(query) }
                for row in rows {
                    if let decision = try lease(row.code, to: identity, in: &workspace, call) { return decision }
                }
                guard let last = rows.last, rows.count == pageSize else { throw .emptyQueue }
                query.after = QueuePlace(last)
            }
        }
    }

    /// Holds a dossier for an officer; `nil` where what is on its way has made it somebody else's, or no longer due.
    private static func lease(
        _ code: String, to identity: Identity, in workspace: inout Workspace, _ call: Call
    ) throws(Refusal) -> Decision? {
        guard let file = try workspace.find(code) else { return nil }
        let until = workspace.now.adding(seconds: leaseSeconds)
        var draft = CaseDraft(file, by: identity.actor(at: file.dossier.office), of: identity.offices, in: workspace)
        do throws(Refusal) { try draft.apply(.lease(until: until)) } catch { return nil }
        let change = try draft.stage(in: &workspace)
        return Decision(commit: Commit(), changes: [change]) { _ in
            let members = change.after.dossier.status(in: call.language)
            return Reply(200, .object(members + [JSON.Member("leasedUntil", .string(until.description))]))
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
        let isLeased = leasedUntil.map { $0 > now } ?? false
        return .object([
            "dossier": .string(code), "procedure": .string(procedure), "office": .string(office),
            "acting": .string(acting), "channel": .string(channel.rawValue),
            "status": .integer(Int64(state.status.rawValue)),
            "statusName": .string(state.status.name.text(in: language)), "state": .string(state.rawValue),
            "duty": duty.map { .string($0.rawValue) }, "submittedAt": .string(submittedAt.description),
            "due": due.map { .string($0.description) },
            "overdue": .bool(isOverdue(at: now)),
            "leasedBy": isLeased ? leasedBy.map { .string($0) } : nil,
            "leasedUntil": isLeased ? leasedUntil.map { .string($0.description) } : nil,
        ])
    }
}
