public import Civil

/// What a verifier finds.
public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The receipt is what the agency signed.
    case valid
    /// The receipt must not be relied on.
    case invalid
    /// The verifier could not decide; never to be shown as valid.
    case indeterminate

    /// The verdict that people read.
    public var name: Bilingual {
        switch self {
        case .valid: Bilingual(vi: "Hợp lệ", en: "Valid")
        case .invalid: Bilingual(vi: "Không hợp lệ", en: "Not valid")
        case .indeterminate: Bilingual(vi: "Chưa xác định được", en: "Not determined")
        }
    }
}
