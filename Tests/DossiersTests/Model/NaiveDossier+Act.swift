import Catalog
import Civil
import Dossiers
import MotCuaTesting

extension NaiveDossier {
    /// Does what is asked if the tables let this actor do it now; otherwise nothing changes.
    mutating func act(_ command: DossierCommand, by actor: Actor, at moment: Instant) -> Bool {
        var next = self
        next.now = moment
        let isDone =
            switch actor.kind {
            case .citizen: actor.account == SampleActor.owner.account && next.ownerAct(command)
            case .officer: next.officerAct(command, actor) || next.counterAct(command, actor)
            case .postman: next.postAct(command)
            case .system: next.timerAct(command) || next.postAct(command)
            case .administrator: false
            }
        guard isDone else { return false }
        next.note()
        self = next
        return true
    }

    // MARK: The applicant: rows 5b, 11, 22, 25, 33, 33a and what stands beside the rows

    private mutating func ownerAct(_ command: DossierCommand) -> Bool {
        switch command {
        case .supplement(let components, _):
            guard missing.allSatisfy({ code in components.contains { $0.code == code } }) else { return false }
            return complete()
        case .pay(_, let amount, _): return pay(amount)
        case .withdraw:
            guard isUndecided, law < 2025 || isOnline || view.acceptedAt != nil else { return false }
            previous = view.state
            if clockRuns { pauses.append(("withdrawal", now)) }
            move("withdrawalRequested")
            return true
        case .adjust:
            return law >= 2025 && isOnline && isUndecided
                && !["supplement", "intakeSupplement"].contains(view.state)
        case .changeDelivery(let delivery):
            guard isUndecided || view.state == "completed", procedure.byPostAllowed || delivery.result != .post else {
                return false
            }
            wanted = delivery.result
            if view.state == "completed" { returnOnlineIfWanted() }
            return true
        case .rate(let score, _):
            guard ["returned", "archived"].contains(view.state), view.rating == nil else { return false }
            view.rating = score
            return true
        default: return false
        }
    }

    /// The same rows for the reception: it enters what is paid at the counter, and for who filed there what is brought.
    private mutating func counterAct(_ command: DossierCommand, _ actor: Actor) -> Bool {
        guard actor.duty == .reception, actor.office == procedure.receiving else { return false }
        switch command {
        case .pay: return ownerAct(command)
        case .supplement, .withdraw: return procedure.channel == .inPerson && ownerAct(command)
        default: return false
        }
    }

    private mutating func complete() -> Bool {
        switch view.state {
        case "intakeSupplement":
            view.completeBy = nil
            queue()
        case "supplement":
            view.completeBy = nil
            if procedure.suspends {
                resume("supplement")
            } else {
                pauses = []
                waits = []
                started = now
                view.due = end(limit)
                if view.stepDue != nil { view.stepDue = end(stepLimit) }
                for index in view.tasks.indices where view.tasks[index].doneAt == nil {
                    view.tasks[index].due = end(procedure.tasks.first { $0.id == view.tasks[index].id }?.limit)
                }
            }
            move("processing")
        default: return false
        }
        missing = []
        return true
    }

    private mutating func queue() {
        queuedAt = now
        alerted = false
        move("submitted")
    }

    private mutating func pay(_ amount: Int64) -> Bool {
        switch view.state {
        case "awaitingPrepayment":
            guard amount == view.demanded else { return false }
            view.demanded = nil
            queue()
        case "finance":
            guard amount == view.demanded else { return false }
            view.demanded = nil
            resume("payment")
            move("processing")
        default:
            guard isJudged || isHandled || ["accepted", "inTransfer", "completed"].contains(view.state) else {
                return false
            }
            let billed = max(procedure.bill ?? 0, demandedFirst.reduce(0, +))
            let isUndecided = procedure.bill == nil && demandedFirst.isEmpty
            guard isUndecided || amount <= billed + beside - view.paid else { return false }
        }
        view.paid += amount
        view.books.append("feeReceipt")
        return true
    }

    // MARK: Post and timer: rows 40–42, 2a, 12, 20, 23

    private mutating func postAct(_ command: DossierCommand) -> Bool {
        switch command {
        case .handToPost:
            guard view.state == "completed", wanted == .post else { return false }
            move("withPost")
        case .confirmPostDelivery:
            guard view.state == "withPost" else { return false }
            giveBack()
        case .takeBackFromPost:
            guard view.state == "withPost" else { return false }
            move("completed")
        case .remitFeeByPost(let amount, _):
            guard ["checking", "completed", "withPost", "returned", "archived", "correcting"].contains(view.state)
            else { return false }
            view.paid += amount
            view.books.append("feeReceipt")
        default: return false
        }
        return true
    }

    private mutating func timerAct(_ command: DossierCommand) -> Bool {
        guard command == .timer, let wakeAt, now >= wakeAt else { return false }
        switch view.state {
        case "submitted": alerted = true
        case "consulting":
            view.lapsed += 1
            consulted = nil
            move("processing")
        case "intakeSupplement": refuse()
        case "supplement" where procedure.onExpired == .refuse:
            view.completeBy = nil
            if let since = pauses.popLast()?.since { waited = later(view.due, since, now) }
            decide(true)
        default: stop(closed: procedure.onExpired != .stop)
        }
        return true
    }

    // MARK: What several rows share

    mutating func refuse() {
        view.completeBy = nil
        view.demanded = nil
        view.stepDue = nil
        view.books.append("refusal")
        move("refused")
    }

    mutating func stop(closed: Bool = false) {
        view.completeBy = nil
        view.demanded = nil
        view.stepDue = nil
        if law >= 2025, !closed { view.books.append("stopping") }
        move("stopped")
    }

    mutating func giveBack() {
        view.returnedAt = now
        move("returned")
    }

    mutating func returnOnlineIfWanted() {
        if wanted == .online { giveBack() }
    }

    /// Rows 28, 29, 31, 37, 39: the result is there, told if early, returned at once where it is wanted online.
    mutating func decide(_ isDenied: Bool, atOnce: Bool = false) {
        if view.completedAt == nil {
            if let due = view.due, now < due, !atOnce { view.told += 1 }
            view.completedAt = now
        }
        if isDenied { view.books.append("refusal") }
        view.isDenied = isDenied
        view.correctBy = nil
        view.stepDue = nil
        move("completed")
        returnOnlineIfWanted()
    }
}
