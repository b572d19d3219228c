/// What is wrong with a holiday list, and in which line (the first line is 1).
public enum HolidayFault: Error, Hashable, Sendable {
    /// The first line is not `date,name,kind`.
    case header
    /// A line has not three plain fields, or no name.
    case fields(line: Int)
    /// The first field is no date `YYYY-MM-DD`.
    case date(line: Int)
    /// The third field is no known kind.
    case kind(line: Int)
    /// The date is not after that of the line before.
    case order(line: Int)
    /// A make-up working day is no Saturday.
    case notASaturday(line: Int)

    /// The line at fault.
    public var line: Int {
        switch self {
        case .header: 1
        case .fields(let line), .date(let line), .kind(let line), .order(let line), .notASaturday(let line): line
        }
    }
}
