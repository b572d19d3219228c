public import Catalog

/// How a dossier ended before its time.
public enum EarlyEnd: String, CaseIterable, Sendable {
    /// Not accepted (từ chối tiếp nhận).
    case refused
    /// Withdrawn by the applicant (rút hồ sơ).
    case withdrawn
    /// Stopped by the agency, or because nobody completed it (dừng giải quyết).
    case stopped
}

/// One row of the table of refunds.
public struct RefundRule: Hashable, Sendable {
    public let id: String
    public let kinds: [Fee.Kind]
    public let ends: [EarlyEnd]
    public let stages: [WorkStage]
    /// Whether all is given back, or nothing.
    public let isRefunded: Bool
    /// The provision on which the row rests, or `DESIGN` where the law is silent.
    public let basis: String
}
