import Catalog
public import Civil
public import Dossiers
public import Journal

/// A dossier as it stood at a moment, with the moments of its life that figures ask for; folded from its events alone.
///
/// The fold rests on what the dossier and its national status are before and after each event, not on which events
/// there are, so that an event of a new kind counts by what it does.
public struct DossierAtTime: Sendable {
    /// A time during which the applicant was asked for a supplement.
    public struct Wait: Hashable, Sendable {
        public let from: Instant
        /// When the answer came; `nil` while there is none.
        public var to: Instant?
    }

    public struct Payment: Hashable, Sendable {
        public let at: Instant
        public let amountVnd: Int64
        public let method: String
    }

    public private(set) var file: CaseFile
    /// When the present national status began.
    public private(set) var statusSince: Instant
    /// Since when it has waited for the applicant (status 5, 6, 7), or did as it was stopped; `nil` while an agency has
    /// to act. A withdrawal asked for while it waits begins no new waiting.
    public private(set) var waitingSince: Instant?
    /// The number that its acceptance took in the register of its one-stop unit; `nil` before.
    public private(set) var registered: IssuedNumber?
    /// Who accepted it.
    public private(set) var acceptedBy: Actor?
    /// The first appointment that the clock gave: that of acceptance, or of the receipt by the competent agency where the
    /// limit counts from it.
    public private(set) var firstDue: Instant?
    public private(set) var refusedAt: Instant?
    public private(set) var stoppedAt: Instant?
    /// When the result was first there (national status 9).
    public private(set) var completedAt: Instant?
    /// When the result first reached the applicant (national status 10).
    public private(set) var returnedAt: Instant?
    /// Who handed the result over.
    public private(set) var returnedBy: Actor?
    /// Who took the result.
    public private(set) var recipient: String?
    /// When the applicant last rated it.
    public private(set) var ratedAt: Instant?
    /// The requests for a supplement, in order.
    public private(set) var waits: [Wait] = []
    public private(set) var payments: [Payment] = []
    /// How the steps that have a limit of their own were finished.
    public private(set) var steps: [Timeliness] = []

    /// The dossier that its first event begins; `nil` where that is no submission.
    public init?(beginning record: EventRecord) {
        guard let file = CaseFile(beginning: record) else { return nil }
        self.file = file
        statusSince = record.at
    }

    /// The dossier after all its events; `nil` where there are none.
    public init?(_ records: some Sequence<EventRecord>) {
        var found: DossierAtTime?
        for record in records {
            if found == nil { found = DossierAtTime(beginning: record) } else { found?.evolve(record) }
        }
        guard let found else { return nil }
        self = found
    }

    /// The dossier after the events that happened before a moment; `nil` where it was not filed then.
    public init?(_ records: some Sequence<EventRecord>, before moment: Instant) {
        self.init(records.prefix { $0.at < moment })
    }

    public var dossier: Dossier { file.dossier }
    public var status: NationalStatus { dossier.state.status }

    /// Applies the next event.
    public mutating func evolve(_ record: EventRecord) {
        let before = dossier
        file.evolve(record)
        registered = registered ?? record.issued.first(where: \.isOfRegister)
        if before.acceptedAt == nil, dossier.acceptedAt != nil { acceptedBy = record.actor }
        if dossier.clockHasBegun { firstDue = firstDue ?? dossier.judgedDue }
        note(stepAfter: before, record.at)
        if dossier.state.status != before.state.status { enter(status, from: before.state.status, record) }
        switch record.event {
        case .dossier(.paid(let payment)):
            payments.append(Payment(at: record.at, amountVnd: payment.amountVnd, method: payment.method))
        case .dossier(.returned(let returned)):
            returnedBy = record.actor
            recipient = returned.recipient
        case .dossier(.rated): ratedAt = record.at
        default: break
        }
    }

    private mutating func note(stepAfter before: Dossier, _ at: Instant) {
        guard let due = before.stepDue, before.terms.steps.indices.contains(before.step) else { return }
        guard dossier.step != before.step || dossier.completedAt != before.completedAt else { return }
        steps.append(Timeliness(at, due: due, unit: before.terms.steps[before.step].limit?.unit))
    }

    /// What is stopped keeps the waiting in which it was stopped.
    private mutating func note(waitingIn status: NationalStatus, from old: NationalStatus, _ at: Instant) {
        if status.waitsForApplicant {
            if !old.waitsForApplicant { waitingSince = at }
        } else if status != .stopped {
            waitingSince = nil
        }
    }

    private mutating func enter(_ status: NationalStatus, from old: NationalStatus, _ record: EventRecord) {
        statusSince = record.at
        note(waitingIn: status, from: old, record.at)
        if old == .supplementRequested, let last = waits.indices.last { waits[last].to = record.at }
        switch status {
        case .supplementRequested:
            // A request that stands again after a declined withdrawal is no second one.
            if case .dossier(.supplementRequested) = record.event {
                waits.append(Wait(from: record.at))
            } else if let last = waits.indices.last {
                waits[last].to = nil
            }
        case .notAccepted: refusedAt = refusedAt ?? record.at
        case .stopped: stoppedAt = stoppedAt ?? record.at
        case .completed: completedAt = completedAt ?? record.at
        case .returned:
            completedAt = completedAt ?? record.at
            returnedAt = returnedAt ?? record.at
            returnedBy = returnedBy ?? record.actor
        default: break
        }
    }
}

extension NationalStatus {
    /// Whether the agency waits for what the applicant does, or for what becomes of a withdrawal.
    fileprivate var waitsForApplicant: Bool {
        switch self {
        case .supplementRequested, .financialObligation, .withdrawalRequested: true
        case .registered, .accepted, .notAccepted, .processing, .stopped, .completed, .returned: false
        }
    }
}
