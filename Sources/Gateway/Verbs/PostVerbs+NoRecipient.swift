import Civil
import JSON
import Journal
import LineProtocol
import Postal

/// What befalls an item beyond the way of the papers: force majeure, and that neither the recipient nor the sender takes it.
/// Luật Bưu chính 2010 Điều 17(4), 17(5);
/// TTLT 18/2015/TTLT-BTTTT-BTC.
extension PostVerbs {
    /// The sender does not take the item back either.
    static func keep(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let reason = body.choice("reason", UnreturnableReason.self) else { return nil }
            return { _ in .noRecipient(.keep(reason)) }
        }
    }

    /// Its details are public at a place, and from now on in `POST UNCLAIMED`.
    static func publish(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let place = body.text("place", max: 200) else { return nil }
            return { _ in .noRecipient(.publish(place: place)) }
        }
    }

    /// The council opens it.
    static func open(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let number = body.text("minutes", max: 64)
            let contents = body.text("contents", max: 2000)
            let issuer = body.optionalText("issuer", max: 200)
            guard let number, let contents else { return nil }
            return { _ in .noRecipient(.open(CouncilMinutes(number: number, contents: contents, issuer: issuer))) }
        }
    }

    /// The body that issued the originals takes them.
    static func surrender(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let name = body.text("receivedBy", max: 200) else { return nil }
            return { _ in .noRecipient(.surrender(receivedBy: name)) }
        }
    }

    static func destroy(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let record = body.text("record", max: 64) else { return nil }
            return { _ in .noRecipient(.destroy(record: record)) }
        }
    }

    /// Records force majeure; nothing moves.
    static func excuse(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let reason = body.text("reason", max: 500)
            let from = body.date("from")
            let through = body.date("to")
            guard let reason, let from, let through else { return nil }
            return { _ in .excuse(ForceMajeure(reason: reason, from: from, through: through)) }
        }
    }

    /// Lists what is published of such items; open to everybody, names nobody.
    static func unclaimed(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (cursor: body.itemCursor("cursor"), limit: body.optionalInteger("limit", in: 1...200) ?? 50)
        }
        let rows = try call.reading { () throws(JournalError) in
            try call.gateway.journal.items(
                in: [.unreturnable, .noRecipient], after: asked.cursor, limit: asked.limit + 1)
        }
        let page = rows.prefix(asked.limit)
        var items: [JSON] = []
        for row in page {
            guard let notice = try call.findCase(row.dossier)?.item(row.id)?.noRecipientNotice() else { continue }
            items.append(notice)
        }
        return .done(
            Reply(
                200,
                [
                    "items": .array(items),
                    "next": rows.count > asked.limit ? page.last.map { .string($0.id.description) } ?? .null : .null,
                ]))
    }
}
