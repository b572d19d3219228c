import Catalog
import Civil
import Dossiers
import Journal
import Notices
import Postal

extension Workspace {
    /// What is to be told of an event that led to `file`; empty where nobody has to be told.
    func occasion(_ event: CaseEvent, before: CaseFile?, after file: CaseFile) -> [NoticeOccasion] {
        // Who was absent again is not invited anew while the last invitation stands.
        if case .post(let id, let posted) = event, case .invited(let number, _) = posted,
            before?.item(id)?.invitations == number
        {
            return []
        }
        let (happening, dossierEvent): (NoticeOccasion.Happening, DossierEvent?) =
            switch event {
            case .dossier(let event): (.dossier(event), event)
            case .post(let id, let event): (.post(event, of: id), nil)
            }
        let item = event.toldItem.flatMap { file.item($0) }
        let occasion = NoticeOccasion(
            happening, number: file.number, at: now, before: before?.dossier.state, after: file.dossier,
            item: item, officers: file.officers, names: names(for: dossierEvent, of: file.dossier, item))
        return occasion.map { [$0] } ?? []
    }

    private func names(
        for event: DossierEvent?, of dossier: Dossier, _ item: PostalItem?
    ) -> NoticeOccasion.Names {
        var papers: [Bilingual] = []
        if case .supplementRequested(let request) = event {
            let procedure = catalog.procedure(dossier.terms.procedure)
            papers = request.components.map {
                procedure?.component($0)?.name ?? Bilingual(vi: $0, en: $0)
            }
        }
        return NoticeOccasion.Names(
            agency: identity.agencyName, office: name(ofOffice: dossier.office),
            deciding: name(ofOffice: dossier.terms.deciding), papers: papers,
            postOffice: item?.postOffice.flatMap(postOffices.paperName))
    }

    private func name(ofOffice code: String) -> Bilingual {
        catalog.name(ofOffice: code, asOf: now.date) ?? Bilingual(vi: code, en: code)
    }
}

extension CaseEvent {
    /// The postal item of which a notice of the event tells.
    fileprivate var toldItem: ItemID? {
        switch self {
        case .post(let item, _): item
        case .dossier(.cameBackFromPost(let item)): try? ItemID(item)
        case .dossier: nil
        }
    }
}
