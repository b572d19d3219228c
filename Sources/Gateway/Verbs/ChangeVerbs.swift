import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// Following what happens: by asking from a cursor, or by being told.
enum ChangeVerbs {
    /// Every change of what this account may see, in order, from a cursor that never skips or repeats.
    static func changes(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (since: body.cursor("since") ?? 0, limit: body.optionalInteger("limit", in: 1...500) ?? 100)
        }
        return .background { () throws(Refusal) in
            try demand(asked.since, call)
            var next = asked.since
            var told: [Change] = []
            // An empty answer means that there is no more: what may not be told makes room for what comes after it.
            while told.count < asked.limit {
                if call.gateway.refusesRequests { throw .stopping }
                let changes = try call.reading { () throws(JournalError) in
                    try call.gateway.journal.changes(
                        since: next, visibleTo: call.identity.visibility, limit: max(asked.limit, 100))
                }
                if changes.isEmpty { break }
                for change in changes where told.count < asked.limit {
                    next = change.sequence
                    if try maySee(change, call) { told.append(change) }
                }
            }
            return Reply(200, ["items": .array(told.map(\.json)), "next": .string(String(next))])
        }
    }

    /// Refuses a cursor that this gateway has not given out: who went on from there would miss what comes up to it, as after
    /// an older store was put back.
    static func demand(_ cursor: Int64, _ call: Call) throws(Refusal) {
        let last = try call.reading { () throws(JournalError) in try call.gateway.journal.lastSequence() }
        guard cursor > last else { return }
        throw .invalid([
            Problem(
                at: JSONPointer.root.appending("since"), code: "range",
                message: Bilingual(
                    vi: "Mốc này chưa từng được cấp; hãy đọc lại từ đầu.",
                    en: "This cursor was never given out; read again from the beginning."))
        ])
    }

    /// Whether a change of a visible dossier may be told; only that of an item of the official post needs a look at it.
    static func maySee(_ change: Change, _ call: Call) throws(Refusal) -> Bool {
        guard change.record.event.isOfOfficialPost, call.identity.role != .auditor else { return true }
        guard let file = try call.findCase(change.record.dossier) else { return false }
        return call.identity.maySee(change.record.event, of: file)
    }

    static func watch(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        _ = try call.visibleCase(code)
        return begin(.dossier(code), call)
    }

    static func watchOffice(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        let mayWatch =
            switch call.identity.role {
            case .officer: call.identity.offices.contains(code)
            case .auditor: true
            default: false
            }
        guard call.catalog.office(code) != nil, mayWatch else {
            throw .notFound(Bilingual(vi: "cơ quan “\(code)” của bạn", en: "office “\(code)” of yours"))
        }
        return begin(.office(code), call)
    }

    /// The steps of a postal item; open to visitors, who learn nothing about a person.
    static func watchItem(_ call: Call) throws(Refusal) -> Work {
        let id = try PostVerbs.item(call)
        try call.noBody()
        let code = try call.reading { () throws(JournalError) in try call.gateway.journal.dossier(ofItem: id) }
        guard let code, let file = try call.findCase(code), let item = file.item(id),
            call.identity.mayTrack(item, of: file)
        else { throw .noItem }
        return begin(.item(id), call)
    }

    private static func begin(_ subject: Watchers.Subject, _ call: Call) -> Work {
        call.session.update { $0.watched.insert(subject) }
        call.gateway.watchers.add(
            subject, session: call.session.number, as: call.identity,
            tell: { [weak session = call.session] in session?.tell($0) })
        return .done(Reply(200, ["watching": true]))
    }

    static func unwatch(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        call.session.unwatch()
        return .done(Reply(200, ["watching": false]))
    }
}

extension BodyReader {
    /// A place in the order of all events, as `next` gave it; `nil` where there is none.
    mutating func cursor(_ key: String) -> Int64? {
        guard let text = optionalText(key, max: 32) else { return nil }
        if let place = Int64(text), place >= 0 { return place }
        report(
            key, "format", Bilingual(vi: "Dùng giá trị next của lần trước.", en: "Use the next of the answer before."))
        return nil
    }
}

extension Change {
    var json: JSON {
        [
            "sequence": .string(String(sequence)), "dossier": .string(record.dossier),
            "number": .integer(Int64(record.number)), "event": .string(record.event.name),
            "status": .integer(Int64(state.status.rawValue)), "at": .string(record.at.description),
        ]
    }
}
