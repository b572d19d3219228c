import Civil
import Dossiers
import Forms
import Journal
import LineProtocol

extension Workspace {
    /// The form that an event issues; `nil` where it issues none.
    func form(
        issuedBy event: CaseEvent, before: CaseFile?, after: CaseFile, by actor: Actor, numbers: [IssuedNumber]
    ) throws(Refusal) -> FormFile? {
        guard let before else { return nil }
        let desk = FormDesk(catalog: catalog, date: now.date, postal: shelf.data.postal)
        let salt = { receipts.random(FormFile.saltLength) }
        return switch event {
        case .dossier(let event):
            try desk.form(
                issuedBy: event, before: before, after: after, by: actor, at: now, numbers: numbers, salt: salt)
        case .post(let item, let event):
            try desk.form(issuedBy: event, of: item, before: before, after: after, at: now, salt: salt)
        }
    }

    /// A form as the journal keeps it, with the event that led to `file`.
    func stored(_ form: FormFile, of file: CaseFile) throws(Refusal) -> StoredForm {
        do {
            return StoredForm(
                dossier: file.dossier.code, eventNumber: file.number, digest: form.digest, file: try form.bytes())
        } catch {
            throw .internalFault("form: \(error)")
        }
    }
}
