public import Civil
public import Evidence

/// One receipt of a drill, and what the verifier says of it.
public struct DrillFinding: Sendable {
    /// Which receipt it is.
    public let receipt: Bilingual
    /// Why the verdict has to be what is expected.
    public let why: Bilingual
    public let expected: Expectation
    public let found: Verification

    /// Verdict, reason and revocation status that the rules ask for.
    public struct Expectation: Hashable, Sendable {
        public let verdict: Verdict
        public let reason: ReasonCode?
        /// The word of the revocation status; `nil` where it doesn't matter.
        public let revocation: String?
    }

    public var isAsExpected: Bool {
        found.verdict == expected.verdict && found.reason == expected.reason
            && (expected.revocation == nil || expected.revocation == found.revocation?.word)
    }
}

extension DrillFinding.Expectation {
    static func valid(_ revocation: String = "good") -> Self {
        Self(verdict: .valid, reason: nil, revocation: revocation)
    }

    static let revoked = Self(verdict: .invalid, reason: .revoked, revocation: "revoked")
    static let stampRevoked = Self(verdict: .invalid, reason: .timestampRevoked, revocation: nil)
    static let unstamped = Self(verdict: .indeterminate, reason: .timestampMissing, revocation: nil)
    static let unknown = Self(verdict: .indeterminate, reason: .revocationUnknown, revocation: "unknown")
}
