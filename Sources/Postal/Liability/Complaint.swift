public import Civil

/// A complaint about an item (khiếu nại): Postal Law 49/2010/QH12 art. 38; Circular 17/2017/TT-BTTTT art. 8.
public struct Complaint: Hashable, Codable, Sendable {
    public enum Ground: String, Codable, Sendable, CaseIterable {
        case lost
        case late
        case damaged
        case other
    }

    public let ground: Ground
    public let text: String
    public let lodgedAt: Instant
    /// The end of the last day for an answer.
    public let answerBy: Instant

    public init(ground: Ground, text: String, lodgedAt: Instant, answerBy: Instant) {
        self.ground = ground
        self.text = text
        self.lodgedAt = lodgedAt
        self.answerBy = answerBy
    }

    /// The months from the end of the promised time in which a complaint may be lodged, art. 8 (verified).
    public static let months = 6

    /// The working days for the answer, art. 8 (verified): 5 inside a province, 7 between provinces; 7 on the official leg
    /// (Circular 16/2017/TT-BTTTT, verified).
    public static func answerDays(of leg: Leg, in zone: Zone) -> Int {
        guard leg != .official else { return 7 }
        return switch zone {
        case .sameDistrict, .sameProvince: 5
        case .sameRegion, .adjacentRegion, .distantRegion: 7
        }
    }
}

/// The Post's answer to a complaint.
public struct ComplaintAnswer: Hashable, Codable, Sendable {
    /// Whether the complaint is right.
    public let upheld: Bool
    public let text: String
    public let at: Instant

    public init(upheld: Bool, text: String, at: Instant) {
        self.upheld = upheld
        self.text = text
        self.at = at
    }
}
