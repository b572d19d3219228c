/// The hours in which an office is open on each working day (giờ làm việc).
public struct OfficeHours: Hashable, Sendable {
    /// The sessions in minutes since midnight, sorted, apart from each other; an office still works at the
    /// closing minute itself.
    public let sessions: [Range<Int>]

    /// The hours made of `sessions` in minutes since midnight (0...1439); `nil` when there is none, when one is empty
    /// or outside the day, or when they are not sorted with a break between them.
    public init?(sessions: [Range<Int>]) {
        guard !sessions.isEmpty else { return nil }
        var closed = -1
        for session in sessions {
            guard session.lowerBound > closed, !session.isEmpty, session.upperBound < 1440 else { return nil }
            closed = session.upperBound
        }
        self.sessions = sessions
    }

    private init(known sessions: [Range<Int>]) {
        self.sessions = sessions
    }

    /// 07:00 to 11:30 and 13:30 to 17:00, eight hours (C8; hours are local law, these are a usual default).
    public static let standard = OfficeHours(known: [420..<690, 810..<1020])

    /// The minute of the day at which the first session begins.
    public var opens: Int { sessions[0].lowerBound }

    /// The minute of the day at which the last session ends.
    public var closes: Int { sessions[sessions.count - 1].upperBound }

    /// The minutes of all sessions together.
    public var totalMinutes: Int { sessions.reduce(0) { $0 + $1.count } }

    /// The first second of the day, at `second` or later, at which the office is open; `nil` after closing.
    func openSecond(atOrAfter second: Int) -> Int? {
        for session in sessions where second <= session.upperBound * 60 {
            return max(second, session.lowerBound * 60)
        }
        return nil
    }

    /// The seconds of office time between two seconds of one day.
    func openSeconds(from first: Int, to last: Int) -> Int {
        sessions.reduce(0) { sum, session in
            sum + max(0, min(last, session.upperBound * 60) - max(first, session.lowerBound * 60))
        }
    }
}

extension OfficeHours: CustomStringConvertible {
    /// Reads `07:00-11:30,13:30-17:00`; `nil` when it is not of that form or not valid hours.
    public init?(_ text: String) {
        var sessions: [Range<Int>] = []
        for part in text.utf8.split(separator: 0x2C, omittingEmptySubsequences: false) {
            let bytes = Array(part)
            guard bytes.count == 11, bytes[5] == 0x2D, let opens = Self.minute(bytes[0..<5]),
                let closes = Self.minute(bytes[6..<11]), opens < closes
            else { return nil }
            sessions.append(opens..<closes)
        }
        self.init(sessions: sessions)
    }

    private static func minute(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        guard bytes[start + 2] == 0x3A, let hour = decimal(bytes[start..<start + 2]),
            let minute = decimal(bytes[(start + 3)...]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// The sessions as `07:00-11:30,13:30-17:00`.
    public var description: String {
        sessions.map { "\(clock($0.lowerBound))-\(clock($0.upperBound))" }.joined(separator: ",")
    }
}

extension OfficeHours: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hours = OfficeHours(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not office hours HH:MM-HH:MM,…")
        }
        self = hours
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A minute of the day as `HH:MM`.
func clock(_ minuteOfDay: Int) -> String {
    "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))"
}
