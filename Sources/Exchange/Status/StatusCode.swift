public import Civil

/// A status of a document on its way (mã trạng thái, QCVN 102:2016/BTTTT).
public enum StatusCode: String, CaseIterable, Codable, Sendable {
    /// Đã đến.
    case arrived = "01"
    /// Từ chối tiếp nhận.
    case refused = "02"
    /// Đã tiếp nhận.
    case accepted = "03"
    /// Phân công.
    case awaitingAssignment = "04"
    /// Đang xử lý.
    case inHand = "05"
    /// Hoàn thành.
    case done = "06"
    /// Lấy lại.
    case recall = "13"
    /// Đồng ý lấy lại, cập nhật.
    case agreed = "15"
    /// Từ chối lấy lại, cập nhật.
    case declined = "16"

    public var name: Bilingual {
        switch self {
        case .arrived: Bilingual(vi: "Đã đến", en: "Arrived")
        case .refused: Bilingual(vi: "Từ chối tiếp nhận", en: "Refused")
        case .accepted: Bilingual(vi: "Đã tiếp nhận", en: "Accepted")
        case .awaitingAssignment: Bilingual(vi: "Phân công", en: "Waiting for assignment")
        case .inHand: Bilingual(vi: "Đang xử lý", en: "In hand")
        case .done: Bilingual(vi: "Hoàn thành", en: "Done")
        case .recall: Bilingual(vi: "Lấy lại", en: "Recalled by the sender")
        case .agreed: Bilingual(vi: "Đồng ý lấy lại, cập nhật", en: "Recall or update agreed to")
        case .declined: Bilingual(vi: "Từ chối lấy lại, cập nhật", en: "Recall or update declined")
        }
    }
}

/// The two ends of an exchange.
public enum ExchangeSide: String, CaseIterable, Sendable {
    case sender, recipient

    public var name: Bilingual {
        switch self {
        case .sender: Bilingual(vi: "bên gửi", en: "the sender")
        case .recipient: Bilingual(vi: "bên nhận", en: "the recipient")
        }
    }
}

/// What moves a document on its way: a status, or a document of the sender that updates or replaces it.
public enum ExchangeStep: Hashable, Sendable {
    case status(StatusCode)
    case update

    /// The word under which it is stored: the code, or `update`.
    public var word: String {
        switch self {
        case .status(let code): code.rawValue
        case .update: "update"
        }
    }

    public init?(word: String) {
        if word == "update" {
            self = .update
        } else if let code = StatusCode(rawValue: word) {
            self = .status(code)
        } else {
            return nil
        }
    }

    public static let all = StatusCode.allCases.map(ExchangeStep.status) + [.update]
}
