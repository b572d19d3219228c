public import Catalog
public import Civil

/// A dossier (hồ sơ thủ tục hành chính) as its events made it.
public struct Dossier: Hashable, Sendable {
    public let code: String
    /// The account that filed it, or that the desk noted for who brought it.
    public let owner: String
    @usableFromInline var sharedTerms: SharedTerms
    @usableFromInline var sharedSubmission: Shared<Submission>
    public let submittedAt: Instant
    /// How it came to the desk; `nil` for what was filed online.
    public let intake: DossierEvent.Intake?
    public internal(set) var state: DossierState
    public internal(set) var acceptedAt: Instant?
    /// The appointment (ngày hẹn trả); `nil` before acceptance and where no limit is published.
    public internal(set) var due: Instant?
    /// The appointment moved by the waiting, for a decision made while the clock stood still: nothing was promised
    /// anew, but the decision is not late for the time waited.
    var waitedDue: Instant?
    /// When the dossier must be on its way to the competent agency.
    public internal(set) var transferBy: Instant?
    public internal(set) var completedAt: Instant?
    public internal(set) var returnedAt: Instant?
    /// How the result was returned, and to whom; `nil` again while it is being corrected.
    public internal(set) var returned: DossierEvent.Returned?
    /// The index of the current step of the internal process.
    public internal(set) var step: Int
    public internal(set) var stepDue: Instant?
    public internal(set) var lease: Lease?
    public internal(set) var openRequest: DossierEvent.SupplementRequest?
    /// When the open request was made.
    public internal(set) var askedAt: Instant?
    public internal(set) var requestedAtIntake: Bool
    /// How many times the appraisal asked for a supplement.
    public internal(set) var appraisalRequests: Int
    public internal(set) var verification: DossierEvent.Verification?
    /// When a verification was last finished.
    public internal(set) var verifiedAt: Instant?
    public internal(set) var consultation: DossierEvent.Consultation?
    /// How many consulted agencies let their deadline pass.
    public internal(set) var lapsedConsultations: Int
    /// The offices that were consulted, each once, in the order in which they were first.
    public internal(set) var consulted: [String]
    /// The tasks that were opened, in the order in which they began.
    public internal(set) var tasks: [TaskProgress]
    public internal(set) var extended: DossierEvent.Extension?
    public internal(set) var demandedVnd: Int64?
    /// What was demanded before acceptance in all; `nil` where nothing was.
    var prepaymentVnd: Int64?
    /// What was demanded while handling beside the bill, in all.
    var besideBillVnd: Int64 = 0
    public internal(set) var paidVnd: Int64
    public internal(set) var refundedVnd: Int64
    public internal(set) var decision: DossierEvent.Decision?
    /// Why it ended without a decision; `nil` where it did not.
    public internal(set) var closing: Closing?
    public internal(set) var item: String?
    public internal(set) var rating: Int?
    /// When it last came into the queue of the desk: with the submission, a supplement or a prepayment.
    public internal(set) var queuedAt: Instant
    public internal(set) var officerAlerted: Bool
    /// The term to correct a result that the agency got wrong.
    public internal(set) var correctBy: Instant?
    /// The state from which the applicant asked to withdraw.
    var withdrawnFrom: DossierState?
    /// What happened to the processing clock, for the explanation of the due date.
    public internal(set) var clock: [ClockNote]

    /// A dossier that one officer has taken for a time.
    public struct Lease: Hashable, Sendable {
        public let officer: String
        public let until: Instant
        /// The office for whose tasks it is held; `nil` where it is held as a whole.
        public let office: String?
    }

    /// Why a dossier was refused at intake or stopped.
    public struct Closing: Hashable, Sendable {
        public let reason: String
        /// The agency to which a wrongly filed dossier belongs.
        public let rightAgency: String?
        /// Whether the term to complete ran out.
        public let expired: Bool
        /// Whether it was merely closed (đóng hồ sơ): nobody stopped it, and no form says so.
        public let closed: Bool

        public init(reason: String, rightAgency: String?, expired: Bool, closed: Bool = false) {
            self.reason = reason
            self.rightAgency = rightAgency
            self.expired = expired
            self.closed = closed
        }
    }

    /// A task of an interconnected dossier that has begun.
    public struct TaskProgress: Hashable, Sendable {
        public let id: String
        public let openedAt: Instant
        public var due: Instant?
        public var done: DossierEvent.TaskFinished?
        public var doneAt: Instant?

        /// Whether the agency took longer than its own limit (clock `K`), done or not.
        public func isLate(at now: Instant) -> Bool {
            due.map { (doneAt ?? now) > $0 } ?? false
        }
    }

    /// A dossier of which nothing is known but that it was filed.
    init(_ submitted: DossierEvent.Submitted, at instant: Instant, as state: DossierState) {
        code = submitted.code
        owner = submitted.owner
        sharedTerms = submitted.sharedTerms
        sharedSubmission = submitted.sharedSubmission
        intake = submitted.intake
        submittedAt = instant
        self.state = state
        step = 0
        requestedAtIntake = false
        appraisalRequests = 0
        lapsedConsultations = 0
        consulted = []
        tasks = []
        paidVnd = 0
        refundedVnd = 0
        queuedAt = instant
        officerAlerted = false
        clock = []
    }

    /// What of the procedure binds it.
    public internal(set) var terms: Terms {
        @inlinable _read { yield sharedTerms.value }
        set { sharedTerms = SharedTerms(newValue) }
    }

    /// What the applicant submitted, with what was changed since.
    public internal(set) var submission: Submission {
        @inlinable _read { yield sharedSubmission.value }
        set { sharedSubmission.value = newValue }
    }

    /// The one-stop unit at which it was filed.
    @inlinable public var office: String { submission.office }

    /// How the result is to be returned.
    @inlinable public var delivery: Delivery { submission.delivery }

    /// The papers that go back to the applicant where nothing comes of the dossier: those handed in on paper.
    public var papersReturned: [SubmittedComponent] {
        guard !delivery.dossier.isSelfService else { return [] }
        let atOnce = intake?.handedBack ?? []
        return submission.components.filter {
            $0.kind != .scan && $0.kind != .present && !atOnce.contains($0.code)
        }
    }

    /// Every office that has or had to do with the dossier, each once: the receiving one first.
    public var offices: [String] {
        ([office, terms.deciding] + terms.tasks.map(\.office) + consulted)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether the appraisal may ask for a supplement: once, or as often as sector law lets it.
    var mayAskInAppraisal: Bool { appraisalRequests < terms.conduct.appraisalSupplementMax ?? 1 }

    /// The offices for which the dossier waits, each once, the deciding one first: those of the open tasks while the
    /// agencies of an interconnected dossier are at work, else the one at which the present step sits.
    public var actingOffices: [String] {
        switch state {
        case .processing where !openTasks.isEmpty, .interAgency where !openTasks.isEmpty:
            let own = openTasks.compactMap { terms.task($0.id)?.office }
            return (own.filter { $0 == terms.deciding } + own).reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }
        case .inTransfer, .processing, .verifying, .interAgency, .awaitingSignature, .correcting:
            return [terms.deciding]
        case .consulting: return [consultation?.office ?? terms.deciding]
        default: return [office]
        }
    }

    /// The first of the offices for which the dossier waits.
    public var actingOffice: String { actingOffices.first ?? office }

    /// The rules that hold: those of its acceptance, and until then those in force.
    public func rules(at now: Instant) -> RuleSet {
        acceptedAt == nil ? .inForce(on: now.date) : terms.rules
    }

    /// Whether it came by the post and was filed only when the applicant had supplied what the desk asked for.
    var isFiledWithSupplement: Bool {
        intake?.postalItem != nil && requestedAtIntake && queuedAt != submittedAt
    }

    /// The moment of filing (thời điểm nộp hồ sơ): of what the post brought and the desk had completed the moment at
    /// which it was (QĐ 45/2016/QĐ-TTg Điều 7(4)).
    public var filedAt: Instant { isFiledWithSupplement ? queuedAt : submittedAt }

    /// Whether the legal processing clock `P` runs.
    var clockRuns: Bool { clock.last?.runs ?? false }

    /// Whether the law demands no verification of it, or one is done; in an interconnected dossier the check is the task
    /// of an agency (DESIGN).
    var isVerified: Bool { terms.conduct.needsVerification != true || verifiedAt != nil || !terms.tasks.isEmpty }

    /// Whether the longer limit of what must be verified holds.
    var isLengthened: Bool {
        clock.contains(where: \.isLengthening)
    }

    /// The time limit that holds: the longer one once a verification has taken place.
    public var limit: TimeLimit? { isLengthened ? terms.conduct.limitWithVerification ?? terms.limit : terms.limit }

    /// The last start of the clock, and where it stands among its notes.
    var lastStart: (index: Int, at: Instant)? {
        for (index, note) in clock.enumerated().reversed() {
            switch note {
            case .started(let at), .restarted(let at): return (index, at)
            default: continue
            }
        }
        return nil
    }

    /// Whether the legal processing clock has ever begun.
    public var clockHasBegun: Bool { lastStart != nil }

    /// Whether the clock waits for the receipt by the competent agency (NĐ 309/2026/NĐ-CP).
    var clockIsPlanned: Bool {
        if case .planned? = clock.last { true } else { false }
    }

    /// Whether the clock stands still for a withdrawal that was asked for; not where it stood still before.
    var clockWaitsForWithdrawal: Bool {
        if case .paused(_, .withdrawal)? = clock.last { true } else { false }
    }

    /// The step that is being done; `nil` before the dossier is filed and once it is decided.
    public var currentStep: Terms.Step? {
        state == .draft || state.isTerminal || completedAt != nil
            ? nil : terms.steps.indices.contains(step) ? terms.steps[step] : nil
    }

    /// The duty that has to act on the dossier while it is being handled.
    public var currentDuty: Duty? {
        switch state {
        case .submitted, .checking, .accepted: .reception
        case .inTransfer, .processing, .verifying, .consulting, .interAgency: .processing
        case .awaitingSignature, .correcting: .approval
        default: currentStep?.duty
        }
    }

    /// The tasks that are open, in the order in which they began.
    public var openTasks: [TaskProgress] { tasks.filter { $0.done == nil } }

    /// What waits for its time, and that time; `nil` when nothing is waiting.
    public var timer: (action: DossierAction, at: Instant)? {
        switch state {
        case .submitted:
            guard let hours = RuleSet.inForce(on: queuedAt.date).officerAlertHours, !officerAlerted, intake == nil
            else { return nil }
            return (.alertOfficer, queuedAt.adding(seconds: Int64(hours) * 3600))
        case .intakeSupplement:
            return openRequest?.completeBy.map { (.expireIntake, $0.adding(seconds: 1)) }
        case .supplement:
            let action: DossierAction =
                switch terms.expiry {
                case .close: .expireSupplement
                case .stop: .stopUncompleted
                case .refuse: .denyUncompleted
                }
            return openRequest?.completeBy.map { (action, $0.adding(seconds: 1)) }
        case .consulting:
            return consultation.map { (.lapseConsultation, $0.deadline.adding(seconds: 1)) }
        default: return nil
        }
    }

    /// The moment at which something happens by itself; `nil` when nothing is waiting.
    public var wakeAt: Instant? { timer?.at }

    /// The appointment by which lateness is judged; `nil` while the clock has not begun and the date is only planned.
    public var judgedDue: Instant? { clockIsPlanned ? nil : waitedDue ?? due }

    /// Whether the dossier is late at a moment: later than due, equal is on time (QĐ 766/QĐ-TTg).
    public func isOverdue(at now: Instant) -> Bool {
        guard let due = judgedDue else { return false }
        return completedAt.map { $0 > due } ?? (state.isAtWork && now > due)
    }
}
