public import Civil

/// How long after the step before it a step happens: `30m`, `4h`, `2d`, `3wd`.
public struct ScriptDelay: Hashable, Sendable {
    /// What an amount counts.
    public enum Unit: String, Sendable, CaseIterable {
        case workingDays = "wd"
        case days = "d"
        case hours = "h"
        case minutes = "m"

        /// The longest delay, about a year.
        public var most: Int {
            switch self {
            case .workingDays: 250
            case .days: 366
            case .hours: 366 * 24
            case .minutes: 366 * 24 * 60
            }
        }
    }

    /// 0...`unit.most`.
    public let amount: Int
    public let unit: Unit

    /// `nil` for an amount outside 0...`unit.most`.
    public init?(_ amount: Int, _ unit: Unit) {
        guard (0...unit.most).contains(amount) else { return nil }
        self.amount = amount
        self.unit = unit
    }

    /// The moment so long after another.
    public func applied(to instant: Instant, in calendar: WorkingCalendar) -> Instant {
        switch unit {
        case .workingDays: amount == 0 ? instant : calendar.adding(workingDays: amount, to: instant)
        case .days: instant.adding(seconds: Int64(amount) * 86_400)
        case .hours: instant.adding(seconds: Int64(amount) * 3600)
        case .minutes: instant.adding(seconds: Int64(amount) * 60)
        }
    }
}

extension ScriptDelay: CustomStringConvertible {
    public var description: String { "\(amount)\(unit.rawValue)" }
}
