import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import TransparencyLog

/// The whole journal, for the auditor; the transparency log, for everybody.
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

    /// The head of the log, with all that is committed.
    static func checkpoint(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        return .background { () throws(Refusal) in
            let log = call.gateway.log
            guard let head = try call.reading({ () throws(JournalError) in try log.head() }) else {
                throw .emptyLog
            }
            let cosigned = try call.reading { () throws(JournalError) in try log.mostCosignedHead() }
            let stamp = try call.reading { () throws(JournalError) in try log.newestStamp() }
            return Reply(
                200,
                .object([
                    "origin": .string(log.key.name), "key": .string(log.key.text), "size": .integer(Int64(head.size)),
                    "at": .string(head.at.description),
                    "checkpoint": .string(String(decoding: head.published, as: UTF8.self)),
                    "cosigned": cosigned.map { head in
                        [
                            "size": .integer(Int64(head.size)),
                            "checkpoint": .string(String(decoding: head.published, as: UTF8.self)),
                        ]
                    },
                    "stamp": stamp.map { stamp in
                        [
                            "day": .string("\(stamp.day)"), "at": .string(stamp.at.description),
                            "size": .integer(Int64(stamp.size)),
                            "token": .string(Base64.encode(stamp.token)),
                        ]
                    },
                ]))
        }
    }

    /// The proof that the event of a receipt stands in the log.
    static func proof(_ call: Call) throws(Refusal) -> Work {
        let id = try call.onlyArgument()
        try call.noBody()
        return .background { () throws(Refusal) in
            let log = call.gateway.log
            let found = try call.reading { () throws(JournalError) in
                _ = try log.head()
                return try log.proof(ofReceipt: id)
            }
            guard let found else { throw .notFound(Bilingual(vi: "biên nhận “\(id)”", en: "receipt “\(id)”")) }
            return Reply(
                200,
                [
                    "receipt": .string(id), "index": .integer(Int64(found.index)),
                    "entry": .string(String(decoding: found.extra ?? [], as: UTF8.self)),
                    "proof": .string(String(decoding: found.bytes, as: UTF8.self)),
                ])
        }
    }

    /// The proof that one tree of the log is the beginning of another.
    static func consistency(_ call: Call) throws(Refusal) -> Work {
        guard call.arguments.count == 2 else { throw .wrongArguments(usage: call.usage) }
        try call.noBody()
        var sizes: [Int] = []
        for word in call.arguments {
            guard let size = Int(word), size >= 0, word == String(size) else {
                throw .badArgument(word, usage: call.usage)
            }
            sizes.append(size)
        }
        let (old, size) = (sizes[0], sizes[1])
        return .background { () throws(Refusal) in
            let log = call.gateway.log
            let last = try call.reading { () throws(JournalError) in try log.head()?.size ?? 0 }
            guard old <= size, size <= last else { throw .beyondLog(last) }
            let hashes = try call.reading { () throws(JournalError) in try log.consistency(from: old, to: size) }
            return Reply(
                200,
                [
                    "from": .integer(Int64(old)), "to": .integer(Int64(size)),
                    "hashes": .array(hashes.map { .string($0.base64) }),
                ])
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

extension Refusal {
    fileprivate static let emptyLog = Refusal.notFound(
        Bilingual(vi: "sự kiện nào trong nhật ký minh bạch", en: "event in the transparency log"))

    fileprivate static func beyondLog(_ size: Int) -> Refusal {
        .rule(
            "beyondLog",
            Bilingual(
                vi: "Kích thước thứ hai không được nhỏ hơn kích thước thứ nhất và không quá \(size).",
                en: "The second size must not be smaller than the first, nor larger than \(size)."))
    }
}
