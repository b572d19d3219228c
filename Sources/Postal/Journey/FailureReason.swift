public import Civil

/// Why an item was not delivered: Postal Law 49/2010/QH12 art. 17(1) (verified), and damage and loss.
public enum FailureReason: String, Codable, Sendable, CaseIterable {
    case recipientAbsent
    case identityNotProven
    case addressMissingOrWrong
    case movedNoAddress
    case recipientNotFound
    case refused
    case deceased
    /// After two invitations; the Post's own conclusion, never the report of an attempt.
    case notCollected
    case damaged
    case lost
    case stolen
    /// The wrapper holds other papers than the slip says (tráo đổi nội dung).
    case swapped
    /// It was sent the wrong way (đi lạc hướng); the Post's own fault.
    case misrouted

    /// What a failure for this reason leads to.
    public enum Outcome: String, Codable, Sendable, CaseIterable {
        /// The recipient is invited to collect.
        case invites
        /// The item is undeliverable in law and goes back to the authority at once.
        case returns
        /// The item is taken stock of and wrapped again.
        case damages
        /// The item is gone.
        case loses
        /// The item is sent on the right way.
        case diverts
    }

    /// What follows; `nil` for a reason that no attempt can report.
    public var outcome: Outcome? {
        switch self {
        case .recipientAbsent, .identityNotProven: .invites
        case .addressMissingOrWrong, .movedNoAddress, .recipientNotFound, .refused, .deceased: .returns
        case .damaged, .swapped: .damages
        case .lost, .stolen: .loses
        case .misrouted: .diverts
        case .notCollected: nil
        }
    }

    /// The rule behind the reason.
    public var article: String {
        switch self {
        case .recipientAbsent: "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"
        case .identityNotProven: "Thông tư 17/2017/TT-BTTTT, Điều 5(2)d"
        case .addressMissingOrWrong: "Luật Bưu chính 2010, Điều 17(1)a"
        case .movedNoAddress: "Luật Bưu chính 2010, Điều 17(1)b"
        case .recipientNotFound: "Luật Bưu chính 2010, Điều 17(1)c"
        case .refused: "Luật Bưu chính 2010, Điều 17(1)đ"
        case .notCollected: "Luật Bưu chính 2010, Điều 17(1)d"
        case .deceased: "DESIGN"
        case .damaged: "Thông tư 17/2017/TT-BTTTT, Điều 11"
        case .misrouted: "Quyết định 45/2016/QĐ-TTg, Điều 12(4)"
        case .swapped: "Nghị định 47/2011/NĐ-CP, Điều 25(1)a"
        case .lost, .stolen: "Quyết định 45/2016/QĐ-TTg, Điều 14"
        }
    }

    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .recipientAbsent: Bilingual(vi: "Người nhận vắng mặt", en: "recipient absent")
        case .identityNotProven: Bilingual(vi: "Không xuất trình giấy tờ tùy thân", en: "identity not proven")
        case .addressMissingOrWrong: Bilingual(vi: "Địa chỉ thiếu hoặc sai", en: "address missing or wrong")
        case .movedNoAddress: Bilingual(vi: "Đã chuyển đi, không rõ địa chỉ mới", en: "moved, no new address")
        case .recipientNotFound: Bilingual(vi: "Không tìm thấy người nhận", en: "recipient not found at the address")
        case .refused: Bilingual(vi: "Từ chối nhận", en: "refused")
        case .deceased: Bilingual(vi: "Người nhận đã chết", en: "recipient deceased")
        case .notCollected: Bilingual(vi: "Không đến nhận sau hai lần mời", en: "not collected after two invitations")
        case .damaged: Bilingual(vi: "Hư hỏng", en: "damaged")
        case .lost: Bilingual(vi: "Mất", en: "lost")
        case .stolen: Bilingual(vi: "Bị trộm cắp", en: "stolen")
        case .misrouted: Bilingual(vi: "Đi lạc hướng", en: "misrouted")
        case .swapped: Bilingual(vi: "Nội dung bị tráo đổi", en: "contents swapped")
        }
    }
}

/// What was done about a failed attempt; names only, because the numeric list of the UPU was not found.
public enum FailureAction: String, Codable, Sendable, CaseIterable {
    case noticeLeft
    case returnToSender
    case heldForInventory
    case investigation
    case forwarded

    /// What follows an outcome.
    public init(_ outcome: FailureReason.Outcome) {
        switch outcome {
        case .invites: self = .noticeLeft
        case .returns: self = .returnToSender
        case .damages: self = .heldForInventory
        case .loses: self = .investigation
        case .diverts: self = .forwarded
        }
    }
}
