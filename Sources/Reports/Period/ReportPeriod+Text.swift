import Civil

extension ReportPeriod {
    /// The ways in which a period is written: a year, a half, a quarter, a month.
    public static let writtenForms = ["2019", "2019-H1", "2019-Q1", "2019-03"]

    /// Reads a year, a half-year, a quarter (whatever the case of their letters) or a month; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, first.count == 4, let year = Self.number(first) else {
            return nil
        }
        guard let months = parts.count == 1 ? 1...12 : Self.months(parts[1]) else { return nil }
        let (last, end) = (months.upperBound, CivilDate.daysInMonth(months.upperBound, of: year))
        guard let from = CivilDate(year: year, month: months.lowerBound, day: 1),
            let to = CivilDate(year: year, month: last, day: end)
        else { return nil }
        self.init(from: from, to: to)
    }

    /// The months of `H1`, `Q1` or `03`.
    private static func months(_ part: some Collection<UInt8>) -> ClosedRange<Int>? {
        guard part.count == 2, let letter = part.first else { return nil }
        switch letter {
        case UInt8(ascii: "H"), UInt8(ascii: "h"): return span(part.dropFirst(), of: 6)
        case UInt8(ascii: "Q"), UInt8(ascii: "q"): return span(part.dropFirst(), of: 3)
        default: return span(part, of: 1)
        }
    }

    private static func span(_ digits: some Collection<UInt8>, of length: Int) -> ClosedRange<Int>? {
        guard let number = number(digits), (1...12 / length).contains(number) else { return nil }
        return (number - 1) * length + 1...number * length
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
