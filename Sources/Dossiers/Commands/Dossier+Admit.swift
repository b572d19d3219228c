import Catalog
public import Civil

extension Dossier {
    /// Refuses an actor whom the row does not name.
    func admit(
        _ actor: Actor, to row: Transition, of command: DossierCommand, now: Instant
    ) throws(DossierRefusal) {
        switch row.performer {
        case .owner:
            guard actor.kind == .citizen, actor.account == owner else { throw .notYours(row.action) }
        case .applicant, .payer: try admitApplicant(actor, to: row)
        case .postman:
            guard actor.kind == .postman || actor.kind == .system else { throw .notYours(row.action) }
        case .system:
            guard actor.kind == .system else { throw .notYours(row.action) }
        case .officer(let duties, let place):
            guard actor.kind == .officer, let duty = actor.duty else { throw .notYours(row.action) }
            let offices = offices(at: place, for: command)
            guard let office = actor.office, offices.contains(office) else { throw .otherOffice(offices) }
            guard duties.contains(duty) else { throw .dutyMissing(duties) }
            if row.action == .lease || row.action == .finishStep, let wanted = currentDuty, wanted != duty {
                throw .dutyMissing([wanted])
            }
            if let lease, lease.until > now, lease.officer != actor.account, holdsUp(actor, lease, row.action) {
                throw .leased(until: lease.until)
            }
        }
    }

    /// The owner, or the reception that enters what is brought to the counter or paid there; no lease holds the applicant up.
    private func admitApplicant(_ actor: Actor, to row: Transition) throws(DossierRefusal) {
        guard actor.kind == .officer, let duty = actor.duty else {
            guard actor.kind == .citizen, actor.account == owner else { throw .notYours(row.action) }
            return
        }
        guard actor.office == office else { throw .otherOffice([office]) }
        guard duty == .reception else { throw .dutyMissing([.reception]) }
        guard row.performer == .payer || delivery.dossier == .inPerson else { throw .notYours(row.action) }
    }

    /// Whether another officer's lease stands in the way: nobody takes the dossier twice, but who holds it for the tasks
    /// of the own office does not keep other offices from theirs (DESIGN).
    private func holdsUp(_ actor: Actor, _ lease: Lease, _ action: DossierAction) -> Bool {
        action == .lease || lease.office == nil || lease.office == actor.office
    }

    /// The offices of which an officer must be one, for a row and a command.
    public func offices(at place: Transition.Place, for command: DossierCommand) -> [String] {
        switch place {
        case .receiving: return [office]
        case .deciding: return [terms.deciding]
        case .either: return office == terms.deciding ? [office] : [office, terms.deciding]
        case .acting: return actingOffices
        case .involved: return offices
        case .consulted: return [consultation?.office ?? terms.deciding]
        case .task:
            guard case .finishTask(let result) = command, let task = terms.task(result.task) else {
                return terms.tasks.isEmpty ? [terms.deciding] : openTasks.compactMap { terms.task($0.id)?.office }
            }
            return [task.office]
        }
    }
}

extension Dossier {
    /// An officer as one of the office that a command asks for, where the officer is of that office.
    public func seat(_ actor: Actor, among own: [String], for command: DossierCommand, now: Instant) -> Actor {
        let row = TransitionTable.row(for: command.action(on: self), in: state, under: rules(at: now))
        guard case .officer(_, let place)? = row?.performer,
            let office = offices(at: place, for: command).first(where: own.contains)
        else { return actor }
        return Actor(kind: actor.kind, account: actor.account, duty: actor.duty, office: office)
    }
}
