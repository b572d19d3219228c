import Catalog
import Civil
import Dossiers

/// What officers do: each case one row of the tables, with who may do it.
extension NaiveDossier {
    mutating func officerAct(_ command: DossierCommand, _ actor: Actor) -> Bool {
        if let holder = view.holder, holder != actor.account, let holdUntil, holdUntil > now {
            guard case .lease = command else {
                return holdOffice.map { $0 != actor.office } ?? false && rows(command, actor)
            }
            return false
        }
        return rows(command, actor)
    }

    private mutating func rows(_ command: DossierCommand, _ actor: Actor) -> Bool {
        deskAct(command, actor) || agencyAct(command, actor) || leadAct(command, actor)
            || eitherAct(command, actor)
    }

    private func `is`(_ actor: Actor, _ duties: [Duty], at office: String) -> Bool {
        actor.office == office && actor.duty.map(duties.contains) ?? false
    }

    // MARK: Reception at the receiving unit: rows 2b, 5–9, 13, 38, 44

    private mutating func deskAct(_ command: DossierCommand, _ actor: Actor) -> Bool {
        guard `is`(actor, [.reception], at: procedure.receiving) else { return false }
        switch (command, view.state) {
        case (.open, "submitted"): view.state = "checking"
        case (.demandPayment(let amount, _), _) where isJudged && procedure.feeFirst:
            view.demanded = amount
            demandedFirst.append(amount)
            move("awaitingPrepayment")
        case (.requestSupplement(_, let components), _) where isJudged && !view.askedAtIntake:
            view.askedAtIntake = true
            ask(components, late: false)
            move("intakeSupplement")
        case (.refuse(_, nil), _) where isJudged: refuse()
        case (.refuse(_, let agency?), _) where isJudged && (law < 2025 || agency.isElsewhere): refuse()
        case (.receive, _) where isJudged && isFeeSettled:
            accept()
            move("accepted")
        case (.dispatch, "accepted"):
            if let by = view.transferBy, now > by { view.dispatchedLate += 1 }
            move("inTransfer")
        case (.finishStep, "accepted"): finishStep()
        case (.returnAtCounter(let recipient, let authorisation), "completed") where wanted == .counter:
            guard recipient == "Nguyễn Văn A" || authorisation != nil else { return false }
            giveBack()
        case (.startCorrection, "returned") where law >= 2025:
            view.correctBy = NaiveCalendar.workingDays(3, after: now)
            move("correcting")
        case (.refund(let amount, _), "refused"), (.refund(let amount, _), "stopped"):
            guard amount <= view.paid - view.refunded else { return false }
            view.refunded += amount
        default: return false
        }
        return true
    }

    /// Paid first: all that was demanded, else the bill; without either anything.
    private var isFeeSettled: Bool {
        guard procedure.feeFirst else { return true }
        if !demandedFirst.isEmpty { return view.paid >= demandedFirst.reduce(0, +) }
        guard let bill = procedure.bill else { return view.paid > 0 }
        return view.paid >= bill
    }

    private mutating func ask(_ components: [String], late: Bool) {
        missing = components
        let days: NaiveProcedure.Limit? = law >= 2025 ? .days(15) : nil
        view.completeBy = (procedure.completeWithin ?? days).map { NaiveCalendar.endOfTerm($0, from: now) }
        view.askedLate += late ? 1 : 0
        view.books.append("supplementRequest")
    }

    /// Row 9, form 01: the clock begins, since August 2026 only with the receipt where another unit took the dossier.
    private mutating func accept() {
        era = law
        view.acceptedAt = now
        let start = counted(from: queuedAt == procedure.begins ? procedure.handover ?? now : now)
        started = start
        view.due = procedure.limit.map { NaiveCalendar.end(of: $0, from: start) }
        begun = law < 2026 || procedure.receiving == procedure.deciding
        view.transferBy = transferBy
        view.books += ["register", "receiptAndAppointment"]
    }

    /// Where the law of the sector says so, what comes after 15:00 counts from the next working day.
    private func counted(from moment: Instant) -> Instant {
        guard procedure.startsNextDayAfterThree, moment.secondOfDay > 54_000 else { return moment }
        return NaiveCalendar.at(NaiveCalendar.next(moment.date), 25_200)
    }

    /// R-TRANSFER.
    private var transferBy: Instant {
        if isOnline { return NaiveCalendar.adding(seconds: 3600, to: now) }
        let day = NaiveCalendar.open(now).date
        if law >= 2025, procedure.receiving != procedure.deciding {
            return NaiveCalendar.at(NaiveCalendar.next(day), 61_200)
        }
        let isLate = NaiveCalendar.works(now.date) && now.secondOfDay > 54_000
        return isLate ? NaiveCalendar.at(NaiveCalendar.next(now.date), 25_200) : NaiveCalendar.at(day, 61_200)
    }

    /// Row 14: the agency has it; tasks that wait for nothing begin.
    private mutating func arrive() {
        if !begun {
            let start = counted(from: now)
            started = start
            view.due = procedure.limit.map { NaiveCalendar.end(of: $0, from: start) }
            begun = true
        }
        step = procedure.duties.firstIndex(of: .processing) ?? step
        view.stepDue = end(stepLimit)
        beginTasks()
    }

    var stepLimit: NaiveProcedure.Limit? {
        procedure.duties[step] == .reception ? nil : procedure.stepLimit
    }

    private mutating func beginTasks() {
        for task in procedure.tasks where !view.tasks.contains(where: { $0.id == task.id }) {
            guard task.after.allSatisfy({ outcomes[$0] == .granted }) else { continue }
            view.tasks.append(View.Task(id: task.id, due: end(task.limit)))
        }
    }

    private mutating func finishStep() {
        var next = step + 1
        while next < procedure.duties.count, procedure.duties[next] == .clerk { next += 1 }
        let duty = next < procedure.duties.count ? procedure.duties[next] : .clerk
        if view.state == "accepted", duty != .reception, duty != .clerk { arrive() }
        switch duty {
        case .reception: move("accepted")
        case .processing: move("processing")
        case .approval: move(procedure.tasks.isEmpty ? "awaitingSignature" : "processing")
        case .clerk: move("awaitingSignature")
        }
        if duty != .clerk { step = next }
        view.stepDue = duty == .clerk ? nil : end(stepLimit)
    }

    // MARK: The competent agency: rows 14–18, 21, 24, 26, and 19, 30–31 of the others

    private mutating func agencyAct(_ command: DossierCommand, _ actor: Actor) -> Bool {
        let isOfficer = `is`(actor, [.processing], at: procedure.deciding)
        let takes = isOfficer || `is`(actor, [.approval], at: procedure.deciding)
        switch (command, view.state) {
        case (.receive, "inTransfer") where takes:
            arrive()
            move("processing")
        case (.sendBack, "inTransfer") where takes: move("accepted")
        case (.startVerification, "processing") where isOfficer:
            lengthen()
            move("verifying")
        case (.finishVerification, "verifying") where isOfficer:
            verified = true
            move("processing")
        case (.consult(let asked), "processing") where isOfficer && asked.deadline > now:
            consulted = (asked.office, asked.deadline)
            consultedOnce.append(asked.office)
            move("consulting")
        case (.answerConsultation(_, let message), "consulting"):
            guard let office = consulted?.office,
                message == nil
                    ? `is`(actor, [.processing, .approval], at: office) : isInvolved(actor)
            else { return false }
            consulted = nil
            move("processing")
        case (.requestSupplement(_, let components), "processing")
        where isOfficer && view.asksInAppraisal < procedure.asksAtMost:
            view.asksInAppraisal += 1
            ask(components, late: isLateToAsk)
            pauses.append(("supplement", now))
            move("supplement")
        case (.demandPayment(let amount, _), "processing") where isOfficer:
            view.demanded = amount
            if amount != (procedure.bill ?? 0) - view.paid { beside += amount }
            pauses.append(("payment", now))
            move("finance")
        case (.finishStep, "processing") where isOfficer && procedure.tasks.isEmpty: finishStep()
        case (.finishTask(let result), "processing"), (.finishTask(let result), "interAgency"):
            return finishTask(result, actor)
        default: return false
        }
        return true
    }

    /// R-3DAYS: three working days from acceptance.
    private var isLateToAsk: Bool {
        guard let acceptedAt = view.acceptedAt else { return false }
        switch procedure.askWithin ?? .workingDays(3) {
        case .hours(let count): return now > NaiveCalendar.adding(seconds: count * 3600, to: acceptedAt)
        case let limit: return now > NaiveCalendar.endOfTerm(limit, from: NaiveCalendar.open(acceptedAt))
        }
    }

    /// Whether an officer is of an office that has or had to do with the dossier, and so may bring its message in.
    private func isInvolved(_ actor: Actor) -> Bool {
        let offices = [procedure.receiving, procedure.deciding] + procedure.tasks.map(\.office) + consultedOnce
        return actor.duty != nil && offices.contains { $0 == actor.office }
    }

    /// Rows 30 and 31; what comes after a denied task falls away.
    private mutating func finishTask(_ result: DossierCommand.TaskResult, _ actor: Actor) -> Bool {
        guard let task = procedure.tasks.first(where: { $0.id == result.task }),
            result.message == nil ? `is`(actor, [.processing, .approval], at: task.office) : isInvolved(actor),
            let index = view.tasks.firstIndex(where: { $0.id == task.id && $0.doneAt == nil })
        else { return false }
        view.tasks[index].doneAt = now
        outcomes[task.id] = result.outcome
        beginTasks()
        if let holdOffice, holdOffice != task.office { view.state = "interAgency" } else { move("interAgency") }
        if openOffices.isEmpty {
            let yielding = procedure.tasks.filter(\.yields)
            decide(
                yielding.isEmpty
                    ? outcomes.values.contains(.denied) : !yielding.contains { outcomes[$0.id] == .granted })
        }
        return true
    }

    private var openOffices: [String] {
        let open = view.tasks.filter { $0.doneAt == nil }.map(\.id)
        return procedure.tasks.filter { open.contains($0.id) }.map(\.office)
    }

    // MARK: The head of the competent agency: rows 27–29, 32, 35, 36, 44

    private mutating func leadAct(_ command: DossierCommand, _ actor: Actor) -> Bool {
        guard `is`(actor, [.approval], at: procedure.deciding) else { return false }
        switch (command, view.state) {
        case (.returnDraft, "awaitingSignature"):
            step = procedure.duties[..<step].lastIndex(of: .processing) ?? step
            view.stepDue = nil
            move("processing")
        case (.decide(let decision, _), "awaitingSignature"):
            guard decision.outcome == .denied || isVerified else { return false }
            decide(decision.outcome == .denied)
        case (.decide(let decision, _), "correcting"):
            guard decision.outcome == .granted || view.isDenied == true else { return false }
            decide(decision.outcome == .denied)
        case (.decide(let decision, _), "processing") where decision.outcome == .denied: decide(true)
        case (.extend(_, _, let new), _) where isHandled && !view.extended:
            guard let due = view.due, now.date < due.date, new > due else { return false }
            view.extended = true
            view.due = new
            view.books.append("apology")
        case (.refuseWithdrawal, "withdrawalRequested") where law < 2025 || procedure.mayKeep:
            resume("withdrawal")
            move(previous)
        case (.stop, _) where isHandled && (law < 2025 || procedure.mayStop): stop()
        default: return false
        }
        return true
    }

    // MARK: Rows 10, 34, 43, and leases

    private mutating func eitherAct(_ command: DossierCommand, _ actor: Actor) -> Bool {
        func either(_ duties: [Duty]) -> Bool {
            `is`(actor, duties, at: procedure.receiving) || `is`(actor, duties, at: procedure.deciding)
        }
        switch (command, view.state) {
        case (.decide(let decision, _), _) where isJudged && procedure.sameSession:
            guard isFeeSettled, decision.outcome == .denied || isVerified, either([.reception, .processing]) else {
                return false
            }
            accept()
            decide(decision.outcome == .denied, atOnce: true)
        case (.stop, "withdrawalRequested") where either([.reception, .approval]): stop()
        case (.archive, "returned") where either([.clerk]): move("archived")
        case (.lease(let until), _):
            guard let (duty, offices) = worker, offices.contains(where: { `is`(actor, [duty], at: $0) }) else {
                return false
            }
            view.holder = actor.account
            holdUntil = until
            holdOffice = openOffices.isEmpty ? nil : actor.office
        case (.release, _):
            guard let worker, worker.offices.contains(where: { $0 == actor.office }), view.holder == actor.account,
                let until = holdUntil, until > now
            else { return false }
            view.holder = nil
            holdUntil = nil
        default: return false
        }
        return true
    }

    private var isVerified: Bool { !procedure.mustVerify || verified || !procedure.tasks.isEmpty }

    /// Who takes the dossier up next, and where.
    private var worker: (duty: Duty, offices: [String])? {
        switch view.state {
        case "submitted", "checking", "accepted": (.reception, [procedure.receiving])
        case "inTransfer": (.processing, [procedure.deciding])
        case "processing", "interAgency": (.processing, openOffices.isEmpty ? [procedure.deciding] : openOffices)
        case "consulting": (.processing, [consulted?.office ?? procedure.deciding])
        case "awaitingSignature": (.approval, [procedure.deciding])
        default: nil
        }
    }
}
