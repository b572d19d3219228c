import Catalog
import Civil
import Dossiers

/// The rows of a control slip, made from what happened: who gave the dossier to whom, and how the giver kept the time.
///
/// A giver is early before the last day, on time on it, late after its moment (DESIGN).
struct Handovers {
    private let dossier: Dossier
    private let desk: String
    private let agency: String
    private(set) var rows: [ControlSlip.Handover] = []
    /// Other agencies, in the order in which they came in.
    private(set) var cooperating: [String] = []
    private var holder: String
    private var stepDue: Instant?
    private var due: Instant?

    /// - Parameters:
    ///   - desk: the one-stop unit that has the dossier first and takes the result at the end.
    ///   - agency: the agency that decides.
    init(_ dossier: Dossier, desk: String, agency: String) {
        self.dossier = dossier
        self.desk = desk
        self.agency = agency
        holder = desk
        for task in dossier.terms.tasks where task.office != dossier.terms.deciding { cooperate(task.agency.vi) }
    }

    mutating func add(_ happening: FormOccasion.Happening, officeName: (String) -> String) {
        let at = happening.at
        switch happening.event {
        case .accepted(let accepted): (due, stepDue) = (accepted.due, accepted.transferBy)
        case .supplemented(let supplement):
            due = supplement.due ?? due
            take(supplement.moved)
        case .paid(let payment):
            due = payment.due ?? due
            take(payment.moved)
        case .extended(let extended): due = extended.newDue
        case .withdrawalRefused(_, let newDue, let moved):
            due = newDue ?? due
            take(moved)
        case .verificationStarted(let started): due = started.due ?? due
        case .dispatched(let dispatch): give(to: agency, happening, due: stepDue, note: dispatch.note)
        case .transferReceived(let received): take(received)
        case .transferSentBack(let reason): give(to: desk, happening, due: nil, note: reason)
        case .stepFinished(let finished):
            let next = finished.next == finished.step ? "Trình ký" : name(ofStep: finished.next)
            give(to: next, happening, due: stepDue, note: finished.note)
            stepDue = finished.nextDue
            if let received = finished.received, received.startsClock { due = received.due }
        case .consulted(let consultation):
            cooperate(officeName(consultation.office))
            give(to: officeName(consultation.office), happening, due: nil, note: "Lấy ý kiến")
            stepDue = consultation.deadline
        case .consultationAnswered, .consultationLapsed:
            give(to: agency, happening, due: stepDue, note: "Ý kiến phối hợp")
            stepDue = nil
        case .taskFinished(let finished):
            let task = dossier.terms.tasks.first { $0.id == finished.task }
            let opened = dossier.tasks.first { $0.id == finished.task }
            rows.append(
                row(
                    from: task?.agency.vi ?? finished.task, to: agency, at, happening.actor, due: opened?.due,
                    note: task?.name.vi ?? ""))
            holder = agency
        case .draftReturned(let reason): give(to: agency, happening, due: nil, note: reason)
        case .decided:
            give(to: desk, happening, due: due, note: "Kết quả giải quyết")
        case .correctionStarted(let reason, let term):
            give(to: agency, happening, due: nil, note: reason)
            due = term
        default: break
        }
    }

    private mutating func cooperate(_ name: String) {
        if !cooperating.contains(name) { cooperating.append(name) }
    }

    private mutating func take(_ received: DossierEvent.TransferReceived) {
        holder = dossier.terms.tasks.isEmpty ? name(ofStep: received.step) : agency
        stepDue = received.stepDue
        if received.startsClock { due = received.due }
    }

    private mutating func take(_ moved: DossierEvent.MovedTimes?) {
        if let moved { stepDue = moved.stepDue }
    }

    private mutating func give(
        to receiver: String, _ happening: FormOccasion.Happening, due: Instant?, note: String?
    ) {
        rows.append(row(from: holder, to: receiver, happening.at, happening.actor, due: due, note: note ?? ""))
        holder = receiver
    }

    private func row(
        from giver: String, to receiver: String, _ at: Instant, _ actor: Actor, due: Instant?, note: String
    ) -> ControlSlip.Handover {
        ControlSlip.Handover(
            giver: "\(giver) (\(actor.account))", receiver: receiver, at: at,
            timeliness: due.map { due in at > due ? .late : at.date == due.date ? .onTime : .early }, note: note)
    }

    private func name(ofStep index: Int) -> String {
        dossier.terms.steps.indices.contains(index) ? dossier.terms.steps[index].name.vi : agency
    }
}
