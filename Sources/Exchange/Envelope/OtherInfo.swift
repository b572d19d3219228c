/// `OtherInfo`: urgency and extent of a document.
public struct OtherInfo: Hashable, Sendable {
    /// `Priority` (độ khẩn).
    public enum Priority: Int, CaseIterable, Sendable {
        case ordinary = 0
        /// Khẩn.
        case urgent = 1
        /// Thượng khẩn.
        case veryUrgent = 2
        /// Hỏa tốc.
        case express = 3
        /// Hỏa tốc hẹn giờ.
        case expressAtFixedTime = 4
    }

    public var priority: Priority
    /// `SphereOfPromulgation` (phạm vi phổ biến).
    public var sphere: String?
    /// `TyperNotation`: the initials of who typed it (ký hiệu người đánh máy).
    public var typerNotation: String?
    /// `PromulgationAmount`: copies issued.
    public var promulgationAmount: Int?
    /// `PageAmount`.
    public var pageAmount: Int?
    public var direction: String?
    public var appendixes: [String]

    public init(
        priority: Priority, sphere: String? = nil, typerNotation: String? = nil, promulgationAmount: Int? = nil,
        pageAmount: Int? = nil, direction: String? = nil, appendixes: [String] = []
    ) {
        self.priority = priority
        self.sphere = sphere
        self.typerNotation = typerNotation
        self.promulgationAmount = promulgationAmount
        self.pageAmount = pageAmount
        self.direction = direction
        self.appendixes = appendixes
    }
}

/// `SteeringType`: whether a document gives directions (văn bản chỉ đạo).
public enum SteeringType: Int, CaseIterable, Sendable {
    case none = 0
    case direction = 1
    case report = 2
}
