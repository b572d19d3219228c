import Catalog
import Civil
import Dossiers
import Journal
import Notices

extension Workspace {
    /// What is to be told of an event that led to `file`; `nil` where nobody has to be told.
    func occasion(_ event: CaseEvent, before: DossierState?, after file: CaseFile) -> NoticeOccasion? {
        switch event {
        case .dossier(let event):
            NoticeOccasion(
                .dossier(event), number: file.number, at: now, before: before, after: file.dossier,
                officers: file.officers, names: names(for: event, of: file.dossier))
        case .post(_, let event):
            NoticeOccasion(
                .post(event), number: file.number, at: now, before: before, after: file.dossier,
                officers: file.officers, names: names(for: nil, of: file.dossier))
        }
    }

    private func names(for event: DossierEvent?, of dossier: Dossier) -> NoticeOccasion.Names {
        let office = catalog.office(dossier.office)?.name ?? Bilingual(vi: dossier.office, en: dossier.office)
        var papers: [Bilingual] = []
        if case .supplementRequested(let request) = event {
            let procedure = catalog.procedure(dossier.terms.procedure)
            papers = request.components.map {
                procedure?.component($0)?.name ?? Bilingual(vi: $0, en: $0)
            }
        }
        return NoticeOccasion.Names(agency: identity.agencyName, office: office, papers: papers)
    }
}
