import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// The whole journal, for the auditor.
enum LogVerbs {
    /// Bytes after which an answer takes no more events; the next answer goes on.
    static let mostBytes = 4 << 20

    /// Every event with its record, in order, from a place on.
    static func events(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (from: body.cursor("from") ?? 1, limit: body.optionalInteger("limit", in: 1...500) ?? 100)
        }
        return .background { () throws(Refusal) in
            let changes = try call.reading { () throws(JournalError) in
                try call.gateway.journal.changes(
                    since: max(0, asked.from - 1), visibleTo: .everything, limit: asked.limit)
            }
            var (next, bytes) = (max(1, asked.from), 0)
            var items: [JSON] = []
            for change in changes where bytes < mostBytes {
                let item = try record(change)
                bytes += item.serialized().count
                items.append(item)
                next = change.sequence + 1
            }
            return Reply(200, ["items": .array(items), "next": .string(String(next))])
        }
    }

    private static func record(_ change: Change) throws(Refusal) -> JSON {
        let (record, actor) = (change.record, change.record.actor)
        let event: JSON
        do {
            event = try JSONCoding.encode(record.event)
        } catch {
            throw .internalFault("event \(change.sequence) cannot be written: \(error)")
        }
        return .object([
            "sequence": .string(String(change.sequence)), "dossier": .string(record.dossier),
            "number": .integer(Int64(record.number)), "at": .string(record.at.description),
            "actor": .object([
                "kind": .string(actor.kind.rawValue), "account": .string(actor.account),
                "duty": actor.duty.map { .string($0.rawValue) }, "office": actor.office.map { .string($0) },
            ]),
            "event": .string(record.event.name), "state": .string(change.state.rawValue),
            "status": .integer(Int64(change.state.status.rawValue)),
            "receipts": .array(record.receipts.map { .string($0) }),
            "issued": .array(
                record.issued.map { ["series": .string($0.series), "number": .integer(Int64($0.number))] }),
            "record": event,
        ])
    }
}
