public import Civil

/// Who says when a receipt was signed.
public enum SigningTimeSource: String, CaseIterable, Codable, Sendable {
    /// A trusted time-stamping authority: the signature existed at that moment.
    case timeStamp
    /// The signer alone.
    case claim

    /// The source that people read.
    public var name: Bilingual {
        switch self {
        case .timeStamp: Bilingual(vi: "theo dấu thời gian", en: "by time stamp")
        case .claim: Bilingual(vi: "theo khai báo của người ký", en: "claimed by the signer")
        }
    }
}
