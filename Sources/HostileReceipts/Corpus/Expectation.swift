public import Evidence

/// What the rules say of a receipt.
public struct Expectation: Hashable, Sendable {
    public let verdict: Verdict
    /// `nil` for a valid receipt.
    public let reason: ReasonCode?
    /// The word for what the proof of the log shows; `nil` where there is no proof.
    public let log: String?

    static let valid = Expectation(verdict: .valid, reason: nil, log: nil)

    /// A receipt that is refused, or that stays open where the reason leaves it open.
    static func refused(_ reason: ReasonCode) -> Expectation {
        Expectation(verdict: reason.leavesOpen ? .indeterminate : .invalid, reason: reason, log: nil)
    }

    /// A valid receipt, whose proof says this.
    static func log(_ word: String) -> Expectation {
        Expectation(verdict: .valid, reason: nil, log: word)
    }
}
