import Catalog
import Civil
public import Dossiers

extension FormOccasion {
    /// The line of a dossier in the register; `nil` before its acceptance.
    public func entry(
        of dossier: Dossier, history: [Happening], leadAgency: String, area: String
    ) -> RegisterForm.Entry? {
        guard let receivedAt = dossier.acceptedAt else { return nil }
        var officer = ""
        var giver = ""
        var recipient = ""
        for happening in history {
            switch happening.event {
            case .accepted: officer = happening.actor.account
            case .returned(let returned):
                giver = happening.actor.account
                recipient = returned.recipient ?? ""
            default: break
            }
        }
        return RegisterForm.Entry(
            dossier: dossier.code, content: dossier.terms.procedureName.vi, sets: sets,
            owner: person(dossier.submission.applicant), leadAgency: leadAgency, receivedAt: receivedAt,
            dueAt: dossier.due, completedAt: dossier.completedAt, returnedAt: dossier.returnedAt,
            resultChannel: dossier.delivery.result, giver: giver, recipient: recipient, officer: officer, area: area,
            note: dossier.state.status.name.vi)
    }
}
