public import Catalog
public import Civil

/// A dossier (hồ sơ thủ tục hành chính) as its events made it.
public struct Dossier: Hashable, Sendable {
    public let code: String
    /// The account that filed it.
    public let owner: String
    public let terms: Terms
    public let submittedAt: Instant
    public internal(set) var submission: Submission
    public internal(set) var state: DossierState
    public internal(set) var acceptedAt: Instant?
    /// The appointment (ngày hẹn trả); `nil` before acceptance and where no limit is published.
    public internal(set) var due: Instant?
    public internal(set) var completedAt: Instant?
    public internal(set) var returnedAt: Instant?
    /// The index of the current step of the internal process.
    public internal(set) var step: Int
    public internal(set) var stepDue: Instant?
    public internal(set) var lease: Lease?
    public internal(set) var openRequest: DossierEvent.SupplementRequest?
    public internal(set) var requestedAtIntake: Bool
    public internal(set) var requestedInAppraisal: Bool
    public internal(set) var demandedVnd: Int64?
    public internal(set) var paidVnd: Int64
    public internal(set) var decision: DossierEvent.Decision?
    public internal(set) var item: String?
    public internal(set) var rating: Int?
    /// What happened to the processing clock, for the explanation of the due date.
    public internal(set) var clock: [ClockNote]

    /// A dossier that one officer has taken for a time.
    public struct Lease: Hashable, Sendable {
        public let officer: String
        public let until: Instant
    }

    /// The office at which it was filed.
    public var office: String { submission.office }

    /// How the result is to be returned.
    public var delivery: Delivery { submission.delivery }

    /// The step that is being done; `nil` once the dossier is decided.
    public var currentStep: Terms.Step? {
        state.isTerminal || completedAt != nil ? nil : terms.steps.indices.contains(step) ? terms.steps[step] : nil
    }

    /// The duty that has to act on the dossier while it is being handled.
    public var currentDuty: Duty? {
        state == .awaitingSignature ? .approval : currentStep?.duty
    }

    /// The moment at which something happens by itself; `nil` when nothing is waiting.
    public var wakeAt: Instant? { openRequest?.completeBy }

    /// Whether the dossier is late at a moment: later than due, equal is on time (QĐ 766/QĐ-TTg).
    public func isOverdue(at now: Instant) -> Bool {
        guard let due else { return false }
        return (completedAt ?? now) > due
    }
}

/// One thing that happened to the legal processing clock.
public enum ClockNote: Hashable, Sendable {
    case started(Instant)
    case restarted(Instant)
    case paused(Instant, reason: PauseReason)
    case resumed(Instant, due: Instant?)
    case stopped(Instant)

    public enum PauseReason: String, Sendable { case supplement, payment, withdrawal }
}
