/// What a day is to an office.
public enum DayKind: Hashable, Sendable {
    /// Monday to Friday and no holiday.
    case working
    /// A Saturday worked for a day off elsewhere (làm bù).
    case makeUpSaturday(name: String)
    /// A Saturday or Sunday.
    case weekend
    /// A day off of the holiday list, also when it falls on a weekend.
    case holiday(name: String, kind: Holiday.Kind)

    /// Whether offices work on such a day.
    public var isWorking: Bool {
        switch self {
        case .working, .makeUpSaturday: true
        case .weekend, .holiday: false
        }
    }
}
