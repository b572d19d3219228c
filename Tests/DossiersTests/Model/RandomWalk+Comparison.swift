import Catalog
import Civil
import Dossiers
import JSON

extension RandomWalk {
    /// Weekends and the days of the naive calendar, as the code counts them.
    static let calendar = WorkingCalendar(
        holidays: HolidayCalendar(
            NaiveCalendar.off.map { holiday($0, .compensatory) } + NaiveCalendar.madeUp.map { holiday($0, .swapWork) }),
        hours: .standard)

    private static func holiday(_ day: String, _ kind: Holiday.Kind) -> Holiday {
        Holiday(date: CivilDate(day) ?? CivilDate(daysSinceEpoch: 0), name: day, kind: kind)
    }

    /// How many of the actions happened, or what the first difference between code and model is.
    ///
    /// - Parameters:
    ///   - storing: whether each event also goes through its stored form.
    ///   - err: spoils the model after each action, to see that a difference is found.
    func compare(
        storing: Bool = false, err: (inout NaiveDossier) -> Void = { _ in }
    ) throws -> (done: Int, difference: String?) {
        let submitted = procedure.submitted
        var dossier = Dossier(submitted, at: procedure.begins)
        var again = dossier
        var model = NaiveDossier(procedure)
        var told = Told()
        var done = 0
        for action in actions {
            let before = dossier
            var events: [DossierEvent]?
            var refusal: DossierRefusal?
            do throws(DossierRefusal) {
                events = try dossier.decide(
                    action.command, by: action.actor, now: action.at, calendar: Self.calendar)
            } catch { refusal = error }
            let isAllowed = model.act(action.command, by: action.actor, at: action.at)
            err(&model)
            guard isAllowed == (events != nil) else {
                let verdict = refusal.map { "code refuses (\($0)), model allows" } ?? "code allows, model refuses"
                return (done, "\(verdict) in \(before.state): \(action)")
            }
            guard let events else { continue }
            done += 1
            for event in events {
                dossier.evolve(event, at: action.at)
                again.evolve(storing ? try Self.stored(event) : event, at: action.at)
                told.note(event, of: dossier, at: action.at)
            }
            if let difference = difference(model.view, told.view(of: dossier, at: action.at)) {
                return (done, "\(difference) after \(action)")
            }
            guard again == dossier else { return (done, "events make another dossier after \(action)") }
        }
        return (done, nil)
    }

    private static func stored(_ event: DossierEvent) throws -> DossierEvent {
        try JSONCoding.decode(DossierEvent.self, from: JSON.parse(JSONCoding.text(of: event)))
    }

    /// The members in which model and code differ.
    private func difference(_ model: NaiveDossier.View, _ code: NaiveDossier.View) -> String? {
        guard model != code else { return nil }
        let pairs = zip(Mirror(reflecting: model).children, Mirror(reflecting: code).children)
        return pairs.filter { "\($0.value)" != "\($1.value)" }
            .map { "\($0.label ?? "?"): model \($0.value), code \($1.value)" }.joined(separator: "; ")
    }

    /// The shortest list of these actions, found by leaving one after another out, that still shows a difference.
    func shrunk(err: (inout NaiveDossier) -> Void = { _ in }) throws -> RandomWalk {
        var walk = self
        var index = 0
        while index < walk.actions.count {
            var shorter = walk
            shorter.actions.remove(at: index)
            if try shorter.compare(err: err).difference != nil { walk = shorter } else { index += 1 }
        }
        return walk
    }

    /// Seed, number, procedure, the actions that are needed and what differs.
    func report(_ difference: String) -> String {
        (["seed \(seed), walk \(number): \(difference)", "\(procedure)"] + actions.map(\.description))
            .joined(separator: "\n")
    }

    /// What the events told that a dossier does not keep.
    private struct Told {
        var books: [String] = []
        var early = 0
        var lateRequests = 0
        var lateDispatches = 0

        mutating func note(_ event: DossierEvent, of dossier: Dossier, at now: Instant) {
            for series in event.series(of: dossier, by: .system, at: now) {
                if case .form(let form) = series.book {
                    books.append(form.rawValue)
                } else {
                    books.append("feeReceipt")
                }
            }
            switch event {
            case .earlyResult: early += 1
            case .supplementRequested(let request): lateRequests += request.late ? 1 : 0
            case .dispatched(let dispatch): lateDispatches += dispatch.late ? 1 : 0
            default: break
            }
        }

        /// The dossier of the code in the words of the model.
        func view(of dossier: Dossier, at now: Instant) -> NaiveDossier.View {
            var view = NaiveDossier.View()
            view.state = dossier.state.rawValue
            view.national = dossier.state.national?.rawValue
            view.rules = dossier.acceptedAt == nil ? "" : dossier.terms.ruleSet
            view.acceptedAt = dossier.acceptedAt
            view.due = dossier.due
            view.transferBy = dossier.transferBy
            view.completedAt = dossier.completedAt
            view.returnedAt = dossier.returnedAt
            view.stepDue = dossier.stepDue
            view.completeBy = dossier.openRequest?.completeBy
            view.correctBy = dossier.correctBy
            view.wakeAt = dossier.wakeAt
            view.askedLate = lateRequests
            view.askedAtIntake = dossier.requestedAtIntake
            view.asksInAppraisal = dossier.appraisalRequests
            view.lapsed = dossier.lapsedConsultations
            view.dispatchedLate = lateDispatches
            view.extended = dossier.extended != nil
            view.overdue = dossier.isOverdue(at: now)
            view.isDenied = dossier.decision.map { $0.outcome == .denied }
            view.demanded = dossier.demandedVnd
            view.paid = dossier.paidVnd
            view.refunded = dossier.refundedVnd
            view.rating = dossier.rating
            view.holder = dossier.lease?.officer
            view.tasks = dossier.tasks.map { .init(id: $0.id, due: $0.due, doneAt: $0.doneAt) }
            view.told = early
            view.books = books
            return view
        }
    }
}
