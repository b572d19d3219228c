/// Why a certificate is revoked (RFC 5280, 5.3.1).
public enum RevocationReason: Int32, CaseIterable, Hashable, Sendable {
    case unspecified = 0
    /// The key is, or may be, in other hands.
    case keyCompromise = 1
    case caCompromise = 2
    case affiliationChanged = 3
    case superseded = 4
    case cessationOfOperation = 5
    /// Held for a while; this project reads it, and never writes it.
    case certificateHold = 6
    case removeFromCRL = 8
    case privilegeWithdrawn = 9
    case aaCompromise = 10

    /// The reason as RFC 5280 spells it.
    public var word: String {
        switch self {
        case .unspecified: "unspecified"
        case .keyCompromise: "keyCompromise"
        case .caCompromise: "cACompromise"
        case .affiliationChanged: "affiliationChanged"
        case .superseded: "superseded"
        case .cessationOfOperation: "cessationOfOperation"
        case .certificateHold: "certificateHold"
        case .removeFromCRL: "removeFromCRL"
        case .privilegeWithdrawn: "privilegeWithdrawn"
        case .aaCompromise: "aACompromise"
        }
    }

    /// The reason that is spelt so.
    public init?(word: String) {
        guard let reason = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = reason
    }

    /// Whether somebody else may have signed with the key before the revocation.
    public var isCompromise: Bool {
        self == .keyCompromise || self == .caCompromise || self == .aaCompromise
    }
}
