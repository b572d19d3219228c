import Catalog
import Civil
import Dossiers

/// The rows of a control slip, made from what happened: who gave the dossier to whom, and how the giver kept the time.
///
/// A giver is early before the last day, on time on it, late after its moment (DESIGN). A transfer to the competent
/// agency is judged when that has the dossier, by the term of the transfer (R-TRANSFER).
struct Handovers {
    private let dossier: Dossier
    private let desk: String
    private let agency: String
    private let officeName: (String) -> String
    private(set) var rows: [ControlSlip.Handover] = []
    /// Other agencies, in the order in which they came in.
    private(set) var cooperating: [String] = []
    private var holder: String
    private var stepDue: Instant?
    private var transferBy: Instant?
    private var due: Instant?
    /// When the last event was the end of a task that none comes after; the result may follow at once.
    private var taskEndedAt: Instant?

    /// - Parameters:
    ///   - desk: the one-stop unit that has the dossier first and takes the result at the end.
    ///   - officeName: the name of an office by its code.
    init(_ dossier: Dossier, desk: String, officeName: @escaping (String) -> String) {
        self.dossier = dossier
        self.desk = desk
        self.officeName = officeName
        agency = officeName(dossier.terms.deciding)
        holder = desk
        for task in dossier.terms.tasks where task.office != dossier.terms.deciding { cooperate(name(of: task)) }
    }

    /// What each agency of an interconnected dossier has to do, begun or not.
    var tasks: [ControlSlip.Task] {
        dossier.terms.tasks.map { task in
            let progress = dossier.tasks.first { $0.id == task.id }
            return ControlSlip.Task(
                agency: name(of: task), name: task.name.vi, limit: task.limit, dueAt: progress?.due,
                state: dossier.state(of: task), doneAt: progress?.doneAt)
        }
    }

    mutating func add(_ happening: FormOccasion.Happening) {
        let completes = taskEndedAt == happening.at
        taskEndedAt = nil
        switch happening.event {
        case .accepted(let accepted):
            (due, stepDue, transferBy) = (accepted.due, accepted.transferBy, accepted.transferBy)
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
        case .dispatched(let dispatch): give(to: agency, happening, due: nil, note: dispatch.note)
        case .transferReceived(let received): take(received, happening)
        case .transferSentBack(let reason): give(to: desk, happening, due: nil, note: reason)
        case .stepFinished(let finished): finish(finished, happening)
        case .consulted(let consultation):
            cooperate(officeName(consultation.office))
            give(to: officeName(consultation.office), happening, due: nil, note: "Lấy ý kiến")
            stepDue = consultation.deadline
        case .consultationAnswered:
            give(to: agency, happening, due: stepDue, note: "Ý kiến phối hợp")
            stepDue = nil
        case .consultationLapsed:
            give(to: agency, happening, due: stepDue, note: "Không có ý kiến trong thời hạn")
            stepDue = nil
        case .taskFinished(let finished): finish(finished, happening)
        case .draftReturned(let reason): give(to: agency, happening, due: nil, note: reason)
        case .decided where completes: handOver()
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

    /// The agency has what is on its way; the row of the dispatch tells it.
    private mutating func take(_ received: DossierEvent.TransferReceived, _ happening: FormOccasion.Happening) {
        if let sent = rows.indices.last {
            rows[sent].receivedAt = happening.at
            rows[sent].timeliness = timeliness(of: happening.at, due: transferBy)
        }
        begin(received)
        let others = received.opened.filter { dossier.terms.task($0.task)?.office != dossier.terms.deciding }
        if let others = offices(of: others) { give(to: others, happening, due: nil, note: nil) }
        holder = dossier.terms.tasks.isEmpty ? name(ofStep: received.step) : agency
    }

    private mutating func begin(_ received: DossierEvent.TransferReceived) {
        stepDue = received.stepDue
        if received.startsClock { due = received.due }
    }

    private mutating func finish(_ finished: DossierEvent.StepFinished, _ happening: FormOccasion.Happening) {
        let next = finished.next == finished.step ? "Trình ký" : name(ofStep: finished.next)
        let receiver = finished.received.flatMap { offices(of: $0.opened) } ?? next
        give(to: receiver, happening, due: finished.received == nil ? stepDue : transferBy, note: finished.note)
        if let received = finished.received {
            begin(received)
            if !received.opened.isEmpty { holder = agency }
        }
        stepDue = finished.nextDue
    }

    /// An agency gives to those whose tasks begin now, else its part of the result to the one that leads.
    private mutating func finish(_ finished: DossierEvent.TaskFinished, _ happening: FormOccasion.Happening) {
        let task = dossier.terms.task(finished.task)
        let opened = dossier.tasks.first { $0.id == finished.task }
        holder = task.map(name(of:)) ?? finished.task
        give(to: offices(of: finished.opened) ?? agency, happening, due: opened?.due, note: task?.name.vi)
        holder = agency
        taskEndedAt = finished.opened.isEmpty ? happening.at : nil
    }

    /// The task that ended last completes the result: its agency gives it to the unit.
    private mutating func handOver() {
        guard let last = rows.indices.last else { return }
        rows[last].receiver = desk
        rows[last].timeliness = rows[last].timeliness ?? timeliness(of: rows[last].at, due: due)
        holder = desk
    }

    /// The offices whose tasks begin, each once; `nil` where none begins.
    private func offices(of opened: [DossierEvent.OpenedTask]) -> String? {
        let names = opened.compactMap { dossier.terms.task($0.task) }.map(name(of:))
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return names.isEmpty ? nil : names.joined(separator: "; ")
    }

    /// The office of a task; the agency in words where the catalog has no such office.
    private func name(of task: Terms.Task) -> String {
        let name = officeName(task.office)
        return name == task.office ? task.agency.vi : name
    }

    private mutating func take(_ moved: DossierEvent.MovedTimes?) {
        if let moved { stepDue = moved.stepDue }
    }

    private mutating func give(
        to receiver: String, _ happening: FormOccasion.Happening, due: Instant?, note: String?
    ) {
        rows.append(
            ControlSlip.Handover(
                giver: happening.actor.kind == .system ? holder : "\(holder) (\(happening.actor.account))",
                receiver: receiver, at: happening.at,
                timeliness: timeliness(of: happening.at, due: due), note: note ?? ""))
        holder = receiver
    }

    private func timeliness(of at: Instant, due: Instant?) -> ControlSlip.Handover.Timeliness? {
        due.map { due in at > due ? .late : at.date == due.date ? .onTime : .early }
    }

    private func name(ofStep index: Int) -> String {
        dossier.terms.steps.indices.contains(index) ? dossier.terms.steps[index].name.vi : agency
    }
}
