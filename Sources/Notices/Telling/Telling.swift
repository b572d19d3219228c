public import Civil

/// What became of a notice: the state machine of telling. Every step is stored before the next is taken.
public struct Telling: Hashable, Sendable {
    public enum State: String, Codable, CaseIterable, Sendable {
        case waiting, told, failed
    }

    public private(set) var state: State
    /// How often it was handed to a carrier.
    public private(set) var attempts: Int
    /// When it is to be tried next; `nil` unless it waits.
    public private(set) var nextAttemptAt: Instant?
    /// Since when it is being handed over; where this still stands after a crash, the outcome is not known.
    public private(set) var handingOverSince: Instant?
    /// When it was told: taken over by the carrier, or shown in the account.
    public private(set) var toldAt: Instant?
    public private(set) var proof: TellingProof?
    /// Why the last attempt failed.
    public private(set) var fault: String?

    /// A telling as it was stored.
    public init(
        state: State, attempts: Int, nextAttemptAt: Instant?, handingOverSince: Instant?, toldAt: Instant?,
        proof: TellingProof?, fault: String?
    ) {
        self.state = state
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.handingOverSince = handingOverSince
        self.toldAt = toldAt
        self.proof = proof
        self.fault = fault
    }

    /// The telling of a notice whose event just happened: what is shown here is told at once.
    public init(of notice: Notice) {
        let proof: TellingProof? =
            switch notice.channel {
            case .email: nil
            case .portal: .shownInAccount
            case .desk: .shownAtDesk
            }
        self.init(
            state: proof == nil ? .waiting : .told, attempts: 0, nextAttemptAt: proof == nil ? notice.at : nil,
            handingOverSince: nil, toldAt: proof == nil ? nil : notice.at, proof: proof, fault: nil)
    }

    /// Whether it was being handed over when the gateway stopped.
    public var isUnclear: Bool { handingOverSince != nil }

    /// The hand-over begins.
    public mutating func handOver(at now: Instant) {
        attempts += 1
        handingOverSince = now
    }

    /// The carrier has taken it.
    public mutating func succeed(_ proof: TellingProof, at now: Instant) {
        self = Telling(
            state: .told, attempts: attempts, nextAttemptAt: nil, handingOverSince: nil, toldAt: now, proof: proof,
            fault: nil)
    }

    /// The carrier has not taken it now: it is tried again, or given up when that would be after `giveUpAt`.
    public mutating func fail(_ fault: String, at now: Instant, policy: RetryPolicy, since created: Instant) {
        let next = policy.nextAttempt(after: now, attempts: attempts)
        guard next <= created.adding(seconds: policy.giveUpSeconds) else { return giveUp(fault) }
        self = Telling(
            state: .waiting, attempts: attempts, nextAttemptAt: next, handingOverSince: nil, toldAt: nil, proof: nil,
            fault: fault)
    }

    /// The carrier will never take it; it stays to be seen in the account and by the operator.
    public mutating func giveUp(_ fault: String) {
        self = Telling(
            state: .failed, attempts: attempts, nextAttemptAt: nil, handingOverSince: nil, toldAt: nil, proof: nil,
            fault: fault)
    }
}
