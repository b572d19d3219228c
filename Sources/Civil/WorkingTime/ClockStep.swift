/// A step by which a simulated clock is moved on (bước thời gian).
public struct ClockStep: Hashable, Sendable {
    /// Calendar months.
    public let months: Int
    /// Calendar days.
    public let days: Int
    /// Seconds of the clock.
    public let seconds: Int
    /// Working days of an office.
    public let workingDays: Int

    /// Reads an ISO 8601 duration such as `P2D`, `P1W`, `PT4H`, `P1DT2H`, `PT30M`, `P1M`, or working days as `3wd`;
    /// whole numbers; `nil` for anything else.
    public init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        if text.hasSuffix("wd") {
            let number = bytes.dropLast(2)
            guard let count = Self.amount(number) else { return nil }
            (months, days, seconds, workingDays) = (0, 0, 0, count)
            return
        }
        guard bytes.popFirst() == 0x50 else { return nil }
        let halves = bytes.split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = Self.amounts(halves[0], designators: "YMWD"),
            let time = Self.amounts(halves.count == 2 ? halves[1] : [], designators: "HMS"),
            !bytes.isEmpty, halves.count == 1 || !halves[1].isEmpty
        else { return nil }
        months = date[0] * 12 + date[1]
        days = date[2] * 7 + date[3]
        seconds = time[0] * 3600 + time[1] * 60 + time[2]
        workingDays = 0
    }

    private static func amounts(_ bytes: ArraySlice<UInt8>, designators: String) -> [Int]? {
        let letters = Array(designators.utf8)
        var amounts = [Int](repeating: 0, count: letters.count)
        var rest = bytes
        var next = 0
        while let end = rest.firstIndex(where: { !(0x30...0x39).contains($0) }) {
            let digits = rest[rest.startIndex..<end]
            guard let place = letters[next...].firstIndex(of: rest[end]), let amount = amount(digits) else {
                return nil
            }
            amounts[place] = amount
            next = place + 1
            rest = rest[(end + 1)...]
        }
        return rest.isEmpty ? amounts : nil
    }

    /// A whole number; one above 10¹², which no step of the calendar reaches, counts as that.
    private static func amount(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var amount = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            amount = min(amount * 10 + Int(digit - 0x30), 1_000_000_000_000)
        }
        return amount
    }

    /// The last year to which a step may lead.
    public static let lastYear = 9999
    /// The most working days that a step may count.
    public static let mostWorkingDays = 1_000_000

    /// The moment after this step: months first, then days, then seconds; working days as
    /// `WorkingCalendar.adding(workingDays:to:)` counts them; `nil` beyond `lastYear` or `mostWorkingDays`.
    public func applied(to instant: Instant, in calendar: WorkingCalendar) -> Instant? {
        let (year, month, _) = instant.date.components
        guard workingDays <= Self.mostWorkingDays, year + (month - 1 + months) / 12 <= Self.lastYear else { return nil }
        let end =
            if workingDays > 0 {
                calendar.adding(workingDays: workingDays, to: instant)
            } else {
                Instant(
                    instant.date.adding(months: months).adding(days: days), minuteOfDay: 0,
                    second: instant.secondOfDay + seconds)
            }
        return end.date.year <= Self.lastYear ? end : nil
    }
}
