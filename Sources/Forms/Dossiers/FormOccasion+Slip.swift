import Catalog
public import Civil
public import Dossiers

extension FormOccasion {
    /// One thing that happened to a dossier.
    public typealias Happening = (at: Instant, actor: Actor, event: DossierEvent)

    /// The control slip of a dossier as its history leaves it; a row for each handover.
    ///
    /// The first row is the one-stop unit that gives, the last one the unit that receives the result. A step is early
    /// before its last day, on time on it, late after its moment (DESIGN).
    public func controlSlip(
        of dossier: Dossier, history: [Happening], handlingAgency: String, cooperatingAgencies: [String] = []
    ) -> FormDocument? {
        ControlSlip(
            reference: reference(to: dossier), registerVolume: volume, registerSerial: serial,
            owner: person(dossier.submission.applicant), receivedAt: dossier.acceptedAt, dueAt: dossier.due,
            handlingAgency: handlingAgency, cooperatingAgencies: cooperatingAgencies,
            handovers: handovers(of: dossier, history)
        ).document
    }

    private func handovers(of dossier: Dossier, _ history: [Happening]) -> [ControlSlip.Handover] {
        var rows: [ControlSlip.Handover] = []
        var holder = unit.name
        var stepDue: Instant?
        var due: Instant?
        for (at, actor, event) in history {
            switch event {
            case .accepted(let accepted): due = accepted.due
            case .supplemented(let supplement): due = supplement.due ?? due
            case .paid(let payment): due = payment.due ?? due
            case .stepFinished(let finished):
                let receiver = dossier.terms.steps.indices.contains(finished.next)
                    ? dossier.terms.steps[finished.next].name.vi : unit.name
                let next = finished.next == finished.step ? "Trình ký" : receiver
                rows.append(
                    ControlSlip.Handover(
                        giver: "\(holder) (\(actor.account))", receiver: next, at: at,
                        timeliness: Self.timeliness(at, due: stepDue), note: finished.note ?? ""))
                holder = next
                stepDue = finished.nextDue
            case .decided:
                rows.append(
                    ControlSlip.Handover(
                        giver: "\(holder) (\(actor.account))", receiver: unit.name, at: at,
                        timeliness: Self.timeliness(at, due: due), note: "Kết quả giải quyết"))
                holder = unit.name
            default: break
            }
        }
        return rows
    }

    static func timeliness(_ at: Instant, due: Instant?) -> ControlSlip.Handover.Timeliness? {
        due.map { due in at > due ? .late : at.date == due.date ? .onTime : .early }
    }
}
