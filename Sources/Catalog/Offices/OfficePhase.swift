public import Civil

/// What of an office is otherwise from a day on, while its identification code stays (đổi tên, chuyển lĩnh vực).
public struct OfficePhase: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// Its new name; `nil` where it keeps the one it has.
    public var name: Bilingual?
    /// The fields it decides from then on; `nil` where they stay.
    public var fields: [String]?
    /// Its new one-stop unit; `nil` where it keeps the one it has.
    public var oneStop: OneStopUnit?
    /// On what the change rests.
    public var basis: String?

    public init(from: CivilDate) {
        self.from = from
    }
}
