import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Exchange
import Foundation
import JSON
import Journal
import LineProtocol

/// What the verbs of exchange answer.
enum ExchangeReply {
    /// A message that was sent, with its file in Base64.
    static func sent(
        _ record: ExchangeRecord, _ thread: ExchangeThread, _ bytes: [UInt8], _ settled: SettledOutcome? = nil,
        _ receipts: [SignedReceipt] = [], in language: Language
    ) -> Reply {
        var members = facts(record, thread, in: language)
        members.append(JSON.Member("bytes", .integer(Int64(bytes.count))))
        members.append(JSON.Member("message", .string(Data(bytes).base64EncodedString())))
        if let settled, settled.change != nil { members.append(JSON.Member("outcome", json(settled, receipts))) }
        return Reply(200, .object(members))
    }

    /// A message that was taken in.
    static func received(
        _ accepted: ExchangeIntake.Accepted, _ settled: SettledOutcome?, _ receipts: [SignedReceipt],
        _ content: EdXMLContent, in language: Language
    ) -> Reply {
        var members = facts(accepted.record, accepted.thread, in: language)
        members.append(JSON.Member("known", .bool(accepted.isKnown)))
        if case .document(let message) = content {
            members.append(JSON.Member("files", .array(message.attachments.map(file))))
        }
        if let settled { members.append(JSON.Member("outcome", json(settled, receipts))) }
        return Reply(200, .object(members))
    }

    private static func facts(
        _ record: ExchangeRecord, _ thread: ExchangeThread, in language: Language
    ) -> [JSON.Member] {
        let facts: JSON = .object([
            "id": .string(record.id), "document": .string(record.document), "kind": .string(record.kind.rawValue),
            "status": record.step.map { .string($0.word) }, "dossier": record.dossier.map { .string($0) },
            "task": record.task.map { .string($0) }, "answers": record.answers.map { .string($0) },
            "from": .string(record.from), "to": .array(record.to.map { .string($0) }),
            "subject": record.subject.map { .string($0) }, "at": .string(record.at.description),
            "sha256": .string(record.sha256), "states": states(thread, in: language),
        ])
        return facts.members ?? []
    }

    private static func states(_ thread: ExchangeThread, in language: Language) -> JSON {
        .array(
            thread.places.map { place in
                .object([
                    "recipient": .string(place.recipient), "state": .string(place.state.stage.rawValue),
                    "question": place.state.question.map { .string($0.rawValue) },
                    "name": .string(place.state.name.text(in: language)),
                    "senderMay": .array(place.state.allowed(for: .sender).map { .string($0.word) }),
                    "recipientMay": .array(place.state.allowed(for: .recipient).map { .string($0.word) }),
                ])
            })
    }

    private static func file(_ attachment: EdXMLAttachment) -> JSON {
        [
            "name": .string(attachment.name), "mediaType": .string(attachment.mediaType),
            "bytes": .integer(Int64(attachment.bytes.count)), "sha256": .string(Digest.sha256Hex(attachment.bytes)),
        ]
    }

    private static func json(_ settled: SettledOutcome, _ receipts: [SignedReceipt]) -> JSON {
        let outcome = settled.outcome
        var word: String
        var members: [JSON.Member] = []
        switch outcome.outcome {
        case .refused(let reason):
            word = "refused"
            members = [JSON.Member("reason", reason.map { .string($0) } ?? .null)]
        case .done: word = "done"
        case .withdrawn: word = "withdrawn"
        case .result(let result, let number, let note):
            word = result.rawValue
            members = [
                JSON.Member("number", number.map { .string($0) } ?? .null),
                JSON.Member("note", note.map { .string($0) } ?? .null),
            ]
        }
        return .object(
            [
                JSON.Member("dossier", .string(outcome.dossier)),
                JSON.Member("task", outcome.task.map { .string($0) } ?? .null), JSON.Member("outcome", .string(word)),
            ] + members + [JSON.Member("files", .array(outcome.files.map(file)))] + effect(settled, receipts))
    }

    /// What became of the dossier.
    private static func effect(_ settled: SettledOutcome, _ receipts: [SignedReceipt]) -> [JSON.Member] {
        guard let dossier = settled.change?.after.dossier else { return [JSON.Member("applied", .bool(false))] }
        return [
            JSON.Member("applied", .bool(true)), JSON.Member("state", .string(dossier.state.rawValue)),
            JSON.Member("open", .array(dossier.openTasks.map { .string($0.id) })),
            JSON.Member("receipts", .array(receipts.map(\.json))),
        ]
    }

    /// A document with the messages about it.
    static func document(_ records: [ExchangeRecord], in language: Language) -> JSON? {
        guard let first = records.first, let thread = ExchangeThread(folding: records) else { return nil }
        let messages = records.dropFirst().map { record in
            JSON.object([
                "id": .string(record.id), "status": record.step.map { .string($0.word) },
                "direction": .string(record.direction.rawValue), "from": .string(record.from),
                "description": record.subject.map { .string($0) }, "at": .string(record.at.description),
            ])
        }
        return .object(
            facts(first, thread, in: language) + [
                JSON.Member("direction", .string(first.direction.rawValue)),
                JSON.Member("messages", .array(Array(messages))),
            ])
    }
}
