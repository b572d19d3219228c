import Catalog
import Civil
import Exchange
import ExchangeXML
import JSON
import Journal
import LineProtocol

extension ExchangeVerbs {
    fileprivate struct Answer: Sendable {
        let outcome: TransferAnswer.Outcome
        let number: String?
        let note: String?
        let files: [String]
    }

    private struct Asked: Sendable {
        let key: String?
        let status: StatusCode?
        let description: String?
        let result: Answer?
    }

    /// Says something about a document: a status, or the partial result of a transfer; signed, for the other side.
    static func reply(_ call: Call) throws(Refusal) -> Work {
        let id = try call.onlyArgument()
        let asked = try call.read { body -> Asked? in
            let asked = Asked(
                key: body.key(), status: body.optionalChoice("status", StatusCode.self),
                description: body.optionalText("description", max: 1000),
                result: body.optionalObject("result") { $0.answer() })
            if (asked.status == nil) == (asked.result == nil), body.isClean {
                body.report(
                    "status", "required",
                    Bilingual(vi: "Cần một trong hai: status hoặc result.", en: "Give one of status and result."))
            }
            return asked
        }
        return .background { () throws(Refusal) in
            let original = try document(id, call)
            let office = try speaker(about: original, asked, call)
            let intake: ExchangeIntake
            if let status = asked.status {
                let message = StatusMessage(
                    responseFor: original.asReference, from: office, code: status, description: asked.description,
                    at: call.now, staff: StaffInfo(department: office.name, staff: call.identity.account))
                intake = try sealed(.status(message), call)
            } else if let result = asked.result {
                intake = try sealed(.document(try answer(result, to: original, from: office, call)), call)
            } else {
                throw missing("status")
            }
            return try call.decided(asked.key) { workspace throws(Refusal) in
                if asked.result != nil { try checkInHand(id, at: office.code, in: workspace) }
                let accepted = try intake.accept(in: workspace)
                let commit = Commit(
                    messages: accepted.isKnown ? [] : [SealedMessage(record: accepted.record, bytes: intake.bytes)])
                let settled = try call.settle(accepted, in: &workspace)
                return Decision(commit: commit, changes: (settled?.change).map { [$0] } ?? []) { receipts in
                    ExchangeReply.sent(
                        accepted.record, accepted.thread, intake.bytes, settled, receipts, in: call.language)
                }
            }
        }
    }

    /// A document of the journal, read back from its file.
    private static func document(_ id: String, _ call: Call) throws(Refusal) -> EdXMLMessage {
        let bytes = try call.reading { () throws(JournalError) in try call.gateway.journal.exchangeBytes(id) }
        guard let bytes else { throw .noDocument }
        do {
            guard case .document(let message) = try EnvelopeVerifier.read(bytes) else { throw Refusal.noDocument }
            return message
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .internalFault("the stored file of \(id) cannot be read: \(error)")
        }
    }

    /// The office for which the officer speaks: the sender for a recall, else a recipient.
    private static func speaker(
        about message: EdXMLMessage, _ asked: Asked, _ call: Call
    ) throws(Refusal) -> Organization {
        let side = asked.status == .recall ? [message.from.code] : message.to.map(\.code)
        let parties = [message.from.code] + message.to.map(\.code)
        guard !Set(parties).isDisjoint(with: call.identity.offices) else { throw .noDocument }
        guard let code = side.first(where: { call.identity.offices.contains($0) }),
            let office = call.catalog.office(code)
        else {
            throw Refusal(
                .wrongSide(.status(asked.status ?? .done), asked.status == .recall ? .recipient : .sender))
        }
        return call.catalog.organization(office)
    }

    private static func answer(
        _ result: Answer, to original: EdXMLMessage, from office: Organization, _ call: Call
    ) throws(Refusal) -> EdXMLMessage {
        guard let about = TransferReference(original), original.applicationType == TransferReference.transfer else {
            throw .rule(
                "notATransfer",
                Bilingual(
                    vi: "Văn bản này không chuyển hồ sơ nào; chỉ trả lời bằng status.",
                    en: "This document transfers no dossier; answer it with a status."))
        }
        try call.checkResultFiles(result.files)
        let files = result.files.enumerated().map { (name: "ket-qua-\($0.offset + 1)", sha256: $0.element) }
        return TransferAnswer(
            documentID: newID(call), transfer: original.asReference, about: about, from: office, to: original.from,
            outcome: result.outcome, number: result.number, note: result.note,
            signer: SignerInfo(position: call.identity.duty?.rawValue, fullName: call.identity.account),
            files: try call.attachments(files), at: call.now
        ).message()
    }

    /// A result is given for a transfer that was accepted and is not taken back (DESIGN).
    private static func checkInHand(_ id: String, at office: String, in workspace: Workspace) throws(Refusal) {
        let thread = ExchangeThread(folding: try workspace.exchangeRecords(about: id))
        guard let state = thread?.state(at: office) else { throw .noDocument }
        let inHand: [ExchangeStage] = [.accepted, .awaitingAssignment, .inHand, .done]
        guard inHand.contains(state.stage), state.question == nil else {
            throw .stateForbids(
                allowed: state.allowed(for: .recipient).map(\.word), state: state.name, word: state.stage.rawValue)
        }
    }
}

extension BodyReader {
    /// The result of a part, as `EXCHANGE REPLY` carries it.
    fileprivate mutating func answer() -> ExchangeVerbs.Answer? {
        let outcome = choice("outcome", TransferAnswer.Outcome.self)
        let number = optionalText("number", max: 64)
        let note = optionalText("note", max: 1000)
        let files = optionalTexts("files", max: 20, maxText: 64) ?? []
        return outcome.map { ExchangeVerbs.Answer(outcome: $0, number: number, note: note, files: files) }
    }
}
