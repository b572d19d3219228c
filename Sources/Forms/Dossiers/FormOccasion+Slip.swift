import Catalog
public import Civil
public import Dossiers

extension FormOccasion {
    /// One thing that happened to a dossier.
    public typealias Happening = (at: Instant, actor: Actor, event: DossierEvent)

    /// The control slip of a dossier as its history leaves it; a row for each handover.
    ///
    /// - Parameter officeName: the name of an office by its code.
    public func controlSlip(
        of dossier: Dossier, history: [Happening], officeName: @escaping (String) -> String
    ) -> FormDocument? {
        var handovers = Handovers(dossier, desk: desk, officeName: officeName)
        for happening in history { handovers.add(happening) }
        return ControlSlip(
            reference: reference(to: dossier), registerVolume: volume(of: dossier), registerSerial: serial,
            owner: person(dossier.submission.applicant), receivedAt: dossier.acceptedAt, dueAt: dossier.due,
            handlingAgency: officeName(dossier.terms.deciding),
            cooperatingAgencies: handovers.cooperating, handovers: handovers.rows, tasks: handovers.tasks
        ).document
    }
}
