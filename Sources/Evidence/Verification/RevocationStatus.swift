public import Civil

/// What the lists of revoked certificates say of the certificates behind a receipt.
public enum RevocationStatus: Hashable, Sendable {
    /// The verifier was told not to look.
    case notChecked
    /// None is on a list; the oldest of the lists that were asked is of this moment.
    case good(asOf: Instant)
    /// One was revoked, but only after the receipt was signed, which its time stamp shows.
    case revokedLater(at: Instant, reason: String)
    /// One was revoked before, or its key was in other hands since this moment.
    case revoked(since: Instant, reason: String)
    /// No list of its issuer covers the moment.
    case unknown

    /// The word for programs.
    public var word: String {
        switch self {
        case .notChecked: "notChecked"
        case .good: "good"
        case .revokedLater: "revokedLater"
        case .revoked: "revoked"
        case .unknown: "unknown"
        }
    }

    /// The moment that belongs to the status, where there is one.
    public var moment: Instant? {
        switch self {
        case .notChecked, .unknown: nil
        case .good(let moment), .revokedLater(let moment, _), .revoked(let moment, _): moment
        }
    }

    /// For people; `time` writes a moment.
    public func text(_ time: (Instant) -> String) -> Bilingual {
        switch self {
        case .notChecked: Bilingual(vi: "không kiểm tra", en: "not checked")
        case .good(let moment):
            Bilingual(
                vi: "không bị thu hồi, theo danh sách \(time(moment))",
                en: "not revoked, by the list of \(time(moment))")
        case .revokedLater(let moment, let reason):
            Bilingual(
                vi: "bị thu hồi sau khi ký, \(time(moment)) (\(reason))",
                en: "revoked after signing, \(time(moment)) (\(reason))")
        case .revoked(let moment, let reason):
            Bilingual(
                vi: "đã bị thu hồi, từ \(time(moment)) (\(reason))", en: "revoked, since \(time(moment)) (\(reason))")
        case .unknown: Bilingual(vi: "chưa rõ", en: "unknown")
        }
    }
}
