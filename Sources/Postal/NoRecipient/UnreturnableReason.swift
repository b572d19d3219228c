public import Civil

/// Why an item cannot go back to its sender either: the five tests of Postal Law 49/2010/QH12 art. 17(1), put to the
/// sender (art. 17(4), verified).
public enum UnreturnableReason: String, Codable, Sendable, CaseIterable {
    case addressMissingOrWrong
    case movedNoAddress
    case notFound
    /// Invited at least twice, two working days apart, and did not come.
    case notCollected
    case refused

    /// The same reason where it is the recipient's.
    public var failure: FailureReason {
        switch self {
        case .addressMissingOrWrong: .addressMissingOrWrong
        case .movedNoAddress: .movedNoAddress
        case .notFound: .recipientNotFound
        case .notCollected: .notCollected
        case .refused: .refused
        }
    }

    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .addressMissingOrWrong:
            Bilingual(vi: "Địa chỉ người gửi thiếu hoặc sai", en: "sender's address missing or wrong")
        case .movedNoAddress: Bilingual(vi: "Người gửi đã chuyển đi", en: "sender moved, no new address")
        case .notFound: Bilingual(vi: "Không tìm thấy người gửi", en: "sender not found at the address")
        case .notCollected:
            Bilingual(vi: "Người gửi không đến nhận lại", en: "sender did not come after two invitations")
        case .refused: Bilingual(vi: "Người gửi từ chối nhận lại", en: "sender refuses it")
        }
    }
}
