public import Civil

/// Complaint, liability and compensation for one item, as their events left it: Postal Law 49/2010/QH12 art. 38–42;
/// Decree 47/2011/NĐ-CP art. 24–27.
public struct LiabilityCase: Hashable, Codable, Sendable {
    public internal(set) var complaint: Complaint?
    public internal(set) var answer: ComplaintAnswer?
    public internal(set) var record: LiabilityRecord?
    public internal(set) var payment: Payment?
    public internal(set) var find: Find?

    public init() {}

    public struct Payment: Hashable, Codable, Sendable {
        public let reference: String
        public let at: Instant
    }

    /// The item turned up again: Decree 47/2011/NĐ-CP art. 27.
    public struct Find: Hashable, Codable, Sendable {
        public let place: String
        public let at: Instant
        /// Whether the payee took it; `nil` before there is an answer.
        public internal(set) var taken: Bool?
    }

    /// Whether nothing happened yet.
    public var isEmpty: Bool { self == LiabilityCase() }

    /// Whether the answer to the complaint came too late, or has not come and is late by now.
    public func isAnswerLate(at now: Instant) -> Bool {
        guard let complaint else { return false }
        return (answer?.at ?? now) > complaint.answerBy
    }

    /// Whether the payment came too late, or has not come and is late by now; statutory interest is owed then,
    /// Decree 47/2011/NĐ-CP art. 26. An item that the payee took back unpaid is owed nothing.
    public func isPaymentOverdue(at now: Instant) -> Bool {
        guard let payBy = record?.payBy, payment != nil || find?.taken != true else { return false }
        return (payment?.at ?? now) > payBy
    }

    /// Takes in an event that happened.
    public mutating func evolve(_ event: LiabilityEvent, at: Instant) {
        switch event {
        case .complained(let complaint): self.complaint = complaint
        case .answered(let answer): self.answer = answer
        case .established(let record): self.record = record
        case .compensated(let reference, _): payment = Payment(reference: reference, at: at)
        case .found(let place): find = Find(place: place, at: at)
        case .findSettled(let taken, _): find?.taken = taken
        }
    }
}
