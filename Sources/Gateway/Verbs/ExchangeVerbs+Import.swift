import Catalog
import Civil
import EvidenceOpenSSL
import Exchange
import ExchangeXML
import JSON
import Journal
import LineProtocol

extension ExchangeVerbs {
    /// Takes in a document or status that is for an office of the officer; the same message twice changes nothing.
    static func receive(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (key: String?, bytes: [UInt8])? in
            let key = body.key()
            return body.base64("message", max: call.gateway.limits.line).map { (key, $0) }
        }
        return .background { () throws(Refusal) in
            guard let courier = call.gateway.exchange else { throw .noExchange }
            let opened: OpenedEnvelope
            do throws(EdXMLFault) {
                opened = try courier.verifier.open(asked.bytes, at: call.now)
            } catch {
                throw Refusal(error, at: "message")
            }
            let intake = ExchangeIntake(
                content: opened.content, bytes: asked.bytes, sha256: Digest.sha256Hex(asked.bytes),
                direction: .received)
            if case .document(let message) = opened.content { try checkAddressed(message, call) }
            return try call.decided(asked.key) { workspace throws(Refusal) in
                let accepted = try intake.accept(in: workspace)
                try checkParty(accepted, call)
                var commit = Commit()
                if !accepted.isKnown {
                    commit.messages = [SealedMessage(record: accepted.record, bytes: intake.bytes)]
                }
                let settled = try call.settle(accepted, in: &workspace)
                if case .document(let message) = intake.content { try store(message.attachments, call) }
                return Decision(commit: commit, changes: (settled?.change).map { [$0] } ?? []) { receipts in
                    ExchangeReply.received(accepted, settled, receipts, intake.content, in: call.language)
                }
            }
        }
    }

    /// A document is taken in by an office that stands in `To`.
    private static func checkAddressed(_ message: EdXMLMessage, _ call: Call) throws(Refusal) {
        let codes = message.to.map(\.code)
        guard !Set(codes).isDisjoint(with: call.identity.offices) else { throw .notAddressed(codes) }
    }

    /// A status is taken in by an office at the other end.
    private static func checkParty(_ accepted: ExchangeIntake.Accepted, _ call: Call) throws(Refusal) {
        let offices = accepted.record.to
        guard !Set(offices).isDisjoint(with: call.identity.offices) else { throw .notAddressed(offices) }
    }

    /// Stores the files of a document that was accepted as uploads of the officer, who can fetch them by their digest.
    private static func store(_ files: [EdXMLAttachment], _ call: Call) throws(Refusal) {
        for file in files {
            let attachment = Attachment(
                sha256: Digest.sha256Hex(file.bytes), account: call.identity.account, mediaType: file.mediaType,
                bytes: file.bytes.count)
            try call.reading { () throws(JournalError) in
                let writing = try call.gateway.attachments.begin()
                do throws(JournalError) {
                    try writing.append(file.bytes[...])
                    try writing.finish(sha256: attachment.sha256)
                } catch {
                    writing.cancel()
                    throw error
                }
                try call.gateway.journal.add(attachment, isFinal: AcceptedMediaTypes.contains)
            }
        }
    }
}
