import Catalog
import Civil
import Dossiers
import EvidenceOpenSSL
import Exchange
import Journal
import LineProtocol

/// What a message between agencies did to the dossier that it is about.
struct SettledOutcome: Sendable {
    let outcome: TransferOutcome
    /// The change of the dossier; `nil` where the message decides nothing that is still open.
    let change: DraftChange?
}

extension Call {
    /// Lets the answer of another agency finish its task of an interconnected dossier, or answer the consultation, in the
    /// transaction that stores the message; `nil` where the message decides nothing.
    ///
    /// An answer, or 06 without one, finishes the task; 02 with a reason is a denial, without one the task stays open and
    /// may be sent again; 06 after an answer says nothing new (DESIGN). It counts only where this gateway sent the transfer
    /// for the office that has the dossier, and the office of the task answers it. Throws 422 with the open tasks where
    /// the task is not open, 409 where the task is another office's: nothing of the message is stored then.
    func settle(
        _ accepted: ExchangeIntake.Accepted, in workspace: inout Workspace
    ) throws(Refusal) -> SettledOutcome? {
        guard let outcome = accepted.outcome else { return nil }
        guard let file = try workspace.find(outcome.dossier), accepted.record.to.contains(file.dossier.office),
            try isOwnTransfer(accepted.record, of: file.dossier, in: workspace),
            let command = try command(of: outcome, accepted.record, on: file.dossier, in: workspace)
        else { return SettledOutcome(outcome: outcome, change: nil) }
        var draft = CaseDraft(file, by: identity.actor(at: file.dossier.office), of: identity.offices, in: workspace)
        try draft.apply(command)
        if draft.file.dossier.state == .completed { try draft.settlePost(in: &workspace) }
        return SettledOutcome(outcome: outcome, change: try draft.stage(in: &workspace))
    }

    /// Whether the message is about a transfer that this gateway sent for the office that has the dossier: anybody may
    /// make up one about it.
    private func isOwnTransfer(
        _ record: ExchangeRecord, of dossier: Dossier, in workspace: Workspace
    ) throws(Refusal) -> Bool {
        let transfer = try workspace.exchangeRecords(about: record.answers ?? record.document).first
        return transfer?.direction == .sent && transfer?.from == dossier.office && transfer?.dossier == dossier.code
    }

    /// What the message does to the dossier; `nil` where it does nothing.
    private func command(
        of outcome: TransferOutcome, _ record: ExchangeRecord, on dossier: Dossier, in workspace: Workspace
    ) throws(Refusal) -> DossierCommand? {
        if !dossier.terms.tasks.isEmpty, let task = outcome.task {
            if let office = dossier.terms.task(task)?.office, office != record.from {
                throw Refusal(DossierRefusal.otherOffice([office]))
            }
            return try result(of: outcome, record, in: workspace).map { .finishTask($0) }
        }
        guard outcome.task == nil, dossier.consultation?.office == record.from,
            case .result(_, _, let note?) = outcome.outcome
        else { return nil }
        return .answerConsultation(answer: note, message: record.id)
    }

    /// The result of the task as the message tells it; `nil` where it tells none.
    private func result(
        of outcome: TransferOutcome, _ record: ExchangeRecord, in workspace: Workspace
    ) throws(Refusal) -> DossierCommand.TaskResult? {
        guard let task = outcome.task else { return nil }
        func result(
            _ word: DossierEvent.Decision.Outcome, number: String? = nil, note: String? = nil
        ) -> DossierCommand.TaskResult {
            .init(
                task: task, outcome: word, documentNumber: number,
                files: outcome.files.map { Digest.sha256Hex($0.bytes) }, note: note, message: record.id)
        }
        switch outcome.outcome {
        case .result(.granted, let number, let note): return result(.granted, number: number, note: note)
        case .result(.denied, let number, let note): return result(.denied, number: number, note: note)
        case .refused(let reason): return reason.map { result(.denied, note: $0) }
        case .done:
            let known = try workspace.exchangeRecords(ofDossier: outcome.dossier)
            let isAnswered = known.contains { $0.answers == record.document && $0.from == record.from }
            return isAnswered ? nil : result(.granted, note: record.subject)
        case .withdrawn: return nil
        }
    }
}
