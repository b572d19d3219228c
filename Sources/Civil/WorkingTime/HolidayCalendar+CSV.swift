extension HolidayCalendar {
    /// Reads `holidays.csv`: the header `date,name,kind`, then one day a line, in order, without quotes.
    /// - Throws: `HolidayFault`, with the first line that is wrong.
    public init(csv: String) throws(HolidayFault) {
        var lines = csv.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Self.withoutReturn)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard let header = lines.first, header.elementsEqual("date,name,kind".utf8) else { throw .header }
        var holidays: [Holiday] = []
        for (index, bytes) in lines.enumerated().dropFirst() {
            let holiday = try Self.holiday(bytes, line: index + 1)
            if let last = holidays.last, last.date >= holiday.date { throw .order(line: index + 1) }
            holidays.append(holiday)
        }
        self.init(holidays)
    }

    private static func withoutReturn(_ line: Substring.UTF8View) -> Substring.UTF8View {
        line.last == 0x0D ? line.dropLast() : line
    }

    private static func holiday(_ bytes: Substring.UTF8View, line: Int) throws(HolidayFault) -> Holiday {
        let fields = bytes.split(separator: 0x2C, omittingEmptySubsequences: false).map { Substring($0) }
        guard fields.count == 3, !fields[1].isEmpty, !bytes.contains(0x22) else { throw .fields(line: line) }
        guard let date = CivilDate(fields[0]) else { throw .date(line: line) }
        guard let kind = Holiday.Kind(rawValue: String(fields[2])) else { throw .kind(line: line) }
        if kind == .swapWork, date.weekday != .saturday { throw .notASaturday(line: line) }
        return Holiday(date: date, name: String(fields[1]), kind: kind)
    }
}
