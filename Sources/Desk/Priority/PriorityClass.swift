/// Who is called before whom (đối tượng ưu tiên); the smaller number goes first. The classes are a choice (DESIGN),
/// since no province's rule was read; the Law on older persons gives them priority when they use services.
public enum PriorityClass: Int, Codable, CaseIterable, Comparable, Sendable {
    /// An emergency, or a severely disabled person.
    case emergency = 1
    /// Aged 80 or more, pregnant, or with a small child.
    case frail = 2
    /// Aged 60 or more, or a person of merit (người có công).
    case honoured = 3
    /// With an appointment (đặt lịch hẹn).
    case appointed = 4
    case ordinary = 5

    /// Whether the class goes before who simply came (thông thường).
    public var isPriority: Bool { self != .ordinary }

    public static func < (left: PriorityClass, right: PriorityClass) -> Bool {
        left.rawValue < right.rawValue
    }
}
