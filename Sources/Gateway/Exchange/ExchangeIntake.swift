import Catalog
import Civil
import Exchange
import Journal
import LineProtocol

/// A message on its way into the journal, whoever made it: held against what is known of its document.
struct ExchangeIntake: Sendable {
    let content: EdXMLContent
    let bytes: [UInt8]
    let sha256: String
    let direction: ExchangeRecord.Direction

    /// What a message leads to.
    struct Accepted: Sendable {
        let record: ExchangeRecord
        /// Where the document stands at each recipient afterwards.
        let thread: ExchangeThread
        /// What it means to the dossier; `nil` where it decides nothing, or was known already.
        let outcome: TransferOutcome?
        /// The message was stored before, byte for byte: nothing changes.
        let isKnown: Bool
    }

    /// Finds out what the message leads to after all that is decided.
    ///
    /// Throws 409 where the table of status codes forbids it or its name stands for another message, 404 where it is
    /// about a document that nobody knows.
    func accept(in workspace: Workspace) throws(Refusal) -> Accepted {
        if let known = try workspace.exchangeRecord(content.id) {
            guard known.sha256 == sha256 else { throw .documentReused(content.id) }
            guard let thread = ExchangeThread(folding: try workspace.exchangeRecords(about: known.document)) else {
                throw .internalFault("messages about \(known.document) do not begin with it")
            }
            return Accepted(record: known, thread: thread, outcome: nil, isKnown: true)
        }
        guard let (document, step) = moved else { return try begin(in: workspace) }
        let records = try workspace.exchangeRecords(about: document)
        guard let first = records.first, var thread = ExchangeThread(folding: records) else { throw .noDocument }
        let sender = content.from.code
        do throws(ExchangeRefusal) {
            try thread.take(step, by: sender)
        } catch {
            throw Refusal(error)
        }
        let record = record(about: first, number: records.count + 1, step: step, at: workspace.now)
        let reference = first.answers == nil ? first.transfer : nil
        return Accepted(
            record: record, thread: thread,
            outcome: TransferOutcome(content, about: reference, state: thread.state(at: sender)), isKnown: false)
    }

    /// The document that the message moves, and how; `nil` for a document that begins its own way.
    private var moved: (document: String, step: ExchangeStep)? {
        switch content {
        case .status(let status): (status.responseFor.documentID, .status(status.code))
        case .document(let message):
            switch message.business.kind {
            case .new: nil
            case .recall: (message.business.documentID ?? "", .status(.recall))
            case .update: (message.business.documentID ?? "", .update)
            case .replace: (message.business.replacements.first?.documentID ?? "", .update)
            }
        }
    }

    private func begin(in workspace: Workspace) throws(Refusal) -> Accepted {
        guard case .document(let message) = content else { throw .noDocument }
        let answered = try answeredTransfer(message, in: workspace)
        let reference = answered?.transfer ?? TransferReference(message)
        let record = ExchangeRecord(
            id: message.documentID, kind: .document, direction: direction, document: message.documentID, number: 1,
            dossier: reference?.dossier, task: reference?.task, answers: answered?.id, from: message.from.code,
            to: message.to.map(\.code), step: nil, subject: message.subject, at: workspace.now, sha256: sha256)
        return Accepted(
            record: record, thread: ExchangeThread(from: record.from, to: record.to),
            outcome: TransferOutcome(content, about: nil, state: nil), isKnown: false)
    }

    /// The transfer that an answer answers: known here, sent to who answers, about the same dossier and task.
    private func answeredTransfer(
        _ message: EdXMLMessage, in workspace: Workspace
    ) throws(Refusal) -> ExchangeRecord? {
        guard message.applicationType == TransferReference.answer else { return nil }
        guard let id = message.responseFor.first?.documentID, let transfer = try workspace.exchangeRecord(id),
            transfer.step == nil, transfer.answers == nil
        else { throw .noDocument }
        let thread = ExchangeThread(folding: try workspace.exchangeRecords(about: id))
        let stage = thread?.state(at: message.from.code)?.stage
        guard stage != .withdrawn, stage != .refused else { throw .noDocument }
        guard transfer.to.contains(message.from.code), message.to.contains(where: { $0.code == transfer.from }),
            TransferReference(message) == transfer.transfer
        else {
            throw .rule(
                "answerMismatch",
                Bilingual(
                    vi: "Kết quả này không khớp với văn bản chuyển “\(id)” (hồ sơ, công việc, bên gửi, bên nhận).",
                    en: "This answer does not fit the transfer “\(id)” (dossier, task, sender, recipient)."))
        }
        return transfer
    }

    private func record(
        about first: ExchangeRecord, number: Int, step: ExchangeStep, at now: Instant
    ) -> ExchangeRecord {
        var kind = ExchangeRecord.Kind.document
        var subject: String?
        switch content {
        case .document(let message): subject = message.subject
        case .status(let status):
            kind = .status
            subject = status.description
        }
        return ExchangeRecord(
            id: content.id, kind: kind, direction: direction, document: first.id, number: number,
            dossier: first.dossier, task: first.task, from: content.from.code,
            to: content.from.code == first.from ? first.to : [first.from], step: step, subject: subject, at: now,
            sha256: sha256)
    }
}

extension ExchangeRecord {
    /// The dossier and task that it is about.
    var transfer: TransferReference? { dossier.map { TransferReference(dossier: $0, task: task) } }
}
