/// How long an office may take, as a procedure prints it (thời hạn giải quyết).
public struct TimeLimit: Hashable, Sendable {
    /// What a limit is counted in.
    public enum Unit: String, Codable, Sendable, CaseIterable {
        /// Hours of office time; 8 of them make a working day (C7).
        case hour
        /// Days on which the office works, ngày làm việc (C5).
        case workingDay
        /// Days of the calendar, ngày (C6).
        case day
        /// Months of the calendar, tháng (C4).
        case month
        /// Within the working day, with the 15:00 cut-off (C11).
        case sameDay
    }

    /// The tenths a limit may have.
    public static let range = 1...100_000

    /// The unit of `tenths`.
    public let unit: Unit

    /// The length in tenths of the unit: 25 is two and a half; always 10 for `sameDay`.
    public let tenths: Int

    /// A limit of `tenths` (1...100000) tenths of a unit; `nil` outside that range.
    ///
    /// `sameDay` has no length: any `tenths` within the range gives the same limit.
    public init?(unit: Unit, tenths: Int) {
        guard Self.range.contains(tenths) else { return nil }
        self.unit = unit
        self.tenths = unit == .sameDay ? 10 : tenths
    }

    /// The whole units in this limit.
    public var whole: Int { tenths / 10 }

    /// The tenths of a unit beyond the whole ones, 0...9.
    public var fraction: Int { tenths % 10 }
}
