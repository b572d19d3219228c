import Dossiers
import Forms
import Journal
import LineProtocol
import Postal

extension Identity {
    /// Whether an item may be shown with all that is known of it.
    ///
    /// Of the official post only the two bodies, the post and the auditor know: Quyết định 55/2016/QĐ-TTg (the document
    /// says that it is closed and marked; who may look is inferred).
    func maySee(_ item: PostalItem, of file: CaseFile) -> Bool {
        guard item.leg == .official else { return role == .postman || maySee(file) }
        switch role {
        case .postman, .auditor: return true
        case .officer:
            guard let bodies = item.registration.bodies else { return offices.contains(file.dossier.office) }
            return offices.contains(bodies.sender) || offices.contains(bodies.recipient)
        case .visitor, .citizen, .admin: return false
        }
    }

    /// Whether an event of a case that it may see may be shown.
    func maySee(_ event: CaseEvent, of file: CaseFile) -> Bool {
        guard case .post(let id, _) = event, id.leg == .official else { return true }
        return file.item(id).map { maySee($0, of: file) } ?? false
    }

    /// Whether a form of a case that it may see may be shown.
    func maySee(_ form: FormFile, of file: CaseFile) -> Bool {
        guard let id = form.document.item.flatMap({ try? ItemID($0) }), id.leg == .official else { return true }
        return file.item(id).map { maySee($0, of: file) } ?? false
    }

    /// Whether the identity may learn that there is an item; everybody may of an item that is none of the official post.
    func mayTrack(_ item: PostalItem, of file: CaseFile) -> Bool {
        item.leg != .official || maySee(item, of: file)
    }
}

extension Identity {
    /// Refuses an officer of another office than the one that has the dossier what only the sender, the recipient and the
    /// applicant may want of an item; of the official post only the two bodies see one at all.
    func checkSpeaks(for item: PostalItem, of file: CaseFile) throws(Refusal) {
        guard role == .officer, item.leg != .official, !offices.contains(file.dossier.office) else { return }
        throw Refusal(DossierRefusal.otherOffice([file.dossier.office]))
    }
}
