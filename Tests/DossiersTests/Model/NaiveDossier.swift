import Catalog
import Civil
import Dossiers
import MotCuaTesting

/// A dossier as a second, simple reading of the state tables makes it (`Docs/OneStop.md`): a state, some flags, one
/// switch. It uses no transition table, no rule set and no working calendar; words are those of the reference.
struct NaiveDossier {
    let procedure: NaiveProcedure
    var now: Instant
    var view: View
    /// Which parts of the law hold once it is accepted: 2015, 2018, 2025, 2026.
    var era: Int?
    var previous = ""
    var begun = false
    /// From when the limit counts, and the standstills since.
    var started: Instant?
    var waits: [(from: Instant, to: Instant)] = []
    /// The appointment by which a denial is judged that came while the clock stood still.
    var waited: Instant?
    var lengthened = false
    var verified = false
    /// Why the processing clock stands still, and since when.
    var pauses: [(reason: String, since: Instant)] = []
    var missing: [String] = []
    var wanted: ResultChannel
    var queuedAt: Instant
    var alerted = false
    var step = 0
    var consulted: (office: String, until: Instant)?
    var outcomes: [String: DossierEvent.Decision.Outcome] = [:]

    /// What is compared with the dossier of the code.
    struct View: Hashable {
        struct Task: Hashable {
            var id: String
            var due: Instant?
            var doneAt: Instant?
        }

        var state = ""
        var rules = ""
        var acceptedAt: Instant?
        var due: Instant?
        var transferBy: Instant?
        var completedAt: Instant?
        var returnedAt: Instant?
        var stepDue: Instant?
        var completeBy: Instant?
        var correctBy: Instant?
        var wakeAt: Instant?
        var askedLate = 0
        var askedAtIntake = false
        var asksInAppraisal = 0
        var lapsed = 0
        var dispatchedLate = 0
        var extended = false
        var overdue = false
        var isDenied: Bool?
        var demanded: Int64?
        var paid: Int64 = 0
        var refunded: Int64 = 0
        var rating: Int?
        var holder: String?
        var tasks: [Task] = []
        var told = 0
        /// The books in which something was numbered, in order.
        var books: [String] = []
        var national: Int?
    }

    /// What was demanded before acceptance.
    var demandedFirst: [Int64] = []
    /// What was demanded while handling beside the bill.
    var beside: Int64 = 0

    init(_ procedure: NaiveProcedure) {
        self.procedure = procedure
        now = procedure.begins
        queuedAt = procedure.begins
        wanted = procedure.wanted
        view = View()
        view.state = procedure.isOnline ? "submitted" : "checking"
        note()
    }

    static func era(on day: CivilDate) -> Int {
        let text = day.description
        return text < "2018-06-21" ? 2015 : text < "2025-07-01" ? 2018 : text < "2026-08-05" ? 2025 : 2026
    }

    /// The law that holds: that of the acceptance, until then that of the day.
    var law: Int { era ?? Self.era(on: now.date) }
    var isOnline: Bool { procedure.isOnline }
    var isJudged: Bool { ["submitted", "checking"].contains(view.state) }
    var isHandled: Bool {
        ["processing", "verifying", "consulting", "interAgency", "awaitingSignature"].contains(view.state)
    }
    var isUndecided: Bool {
        isJudged || isHandled
            || ["awaitingPrepayment", "intakeSupplement", "accepted", "inTransfer", "supplement", "finance"]
                .contains(view.state)
    }

    /// What happens by itself and when.
    var wakeAt: Instant? {
        switch view.state {
        case "submitted":
            isOnline && !alerted && Self.era(on: queuedAt.date) >= 2025 ? queuedAt.adding(seconds: 7200) : nil
        case "intakeSupplement", "supplement": view.completeBy?.adding(seconds: 1)
        case "consulting": consulted?.until.adding(seconds: 1)
        default: nil
        }
    }

    static let national = [
        "submitted": 1, "checking": 1, "awaitingPrepayment": 1, "accepted": 2, "inTransfer": 2, "refused": 3,
        "processing": 4, "verifying": 4, "consulting": 4, "interAgency": 4, "awaitingSignature": 4,
        "intakeSupplement": 5, "supplement": 5, "finance": 6, "withdrawalRequested": 7, "stopped": 8,
        "completed": 9, "withPost": 9, "correcting": 9, "returned": 10, "archived": 10,
    ]

    /// Brings what follows from the rest up to date.
    mutating func note() {
        view.national = Self.national[view.state]
        view.wakeAt = wakeAt
        let idle = [
            "supplement", "finance", "withdrawalRequested", "stopped", "refused", "intakeSupplement",
            "awaitingPrepayment",
        ]
        let judged = view.completedAt ?? (idle.contains(view.state) ? nil : now)
        view.overdue =
            (begun || view.completedAt != nil)
            && ((waited ?? view.due).map { due in judged.map { $0 > due } ?? false } ?? false)
        view.rules = era.map { "RS-\($0)" } ?? ""
    }

    /// Every move ends what one officer held.
    mutating func move(_ state: String) {
        view.state = state
        view.holder = nil
        holdUntil = nil
        holdOffice = nil
    }

    var holdUntil: Instant?
    /// The office for whose tasks an officer holds it; `nil` where it is held as a whole.
    var holdOffice: String?
    var consultedOnce: [String] = []

    // MARK: The clock

    func end(_ limit: NaiveProcedure.Limit?) -> Instant? { limit.map { NaiveCalendar.end(of: $0, from: now) } }

    var clockRuns: Bool { begun && pauses.isEmpty && view.completedAt == nil }

    mutating func resume(_ reason: String) {
        guard pauses.last?.reason == reason, let since = pauses.popLast()?.since else { return }
        waits.append((since, now))
        view.due = later(view.due, since, now)
        view.stepDue = later(view.stepDue, since, now)
        for index in view.tasks.indices where view.tasks[index].doneAt == nil {
            view.tasks[index].due = later(view.tasks[index].due, since, now)
        }
    }

    func later(_ due: Instant?, _ since: Instant, _ end: Instant) -> Instant? {
        let minutes = NaiveCalendar.officeSeconds(from: since, to: end) / 60
        return due.map { minutes > 0 ? NaiveCalendar.adding(seconds: minutes * 60, to: $0) : $0 }
    }

    /// The limit that holds.
    var limit: NaiveProcedure.Limit? { lengthened ? procedure.verifiedLimit : procedure.limit }

    /// Row 16: the longer limit from the same start, once; the standstills move it as they moved the other.
    mutating func lengthen() {
        guard !lengthened, let long = procedure.verifiedLimit, let started else { return }
        lengthened = true
        var new: Instant? = NaiveCalendar.end(of: long, from: started)
        for wait in waits { new = later(new, wait.from, wait.to) }
        if let new { view.due = max(new, view.due ?? new) }
    }
}
