import Catalog
import Civil
import Testing

@testable import Desk

@Suite struct CounterGroupTests {
    private static let date = CivilDate(daysSinceEpoch: 17_959)

    private static func office(_ fields: [[String]], duties: [Duty] = Duty.allCases) -> Office {
        let name = Bilingual(vi: "Sở mẫu", en: "Sample department")
        var office = Office(code: "H61.90", name: name, kind: .department, level: .province, agency: "H61")
        office.duties = duties
        let counters = fields.enumerated().map { index, fields in
            OneStopUnit.Counter(number: index + 1, name: Bilingual(vi: "Quầy", en: "Counter"), fields: fields)
        }
        office.oneStop = counters.isEmpty ? nil : OneStopUnit(name: name, counters: counters)
        return office
    }

    @Test func `counters of the same fields share a letter`() {
        let groups = CounterGroup.groups(
            of: Self.office([["Đất đai"], ["Hộ tịch"], ["Đất đai"], ["*"], []]), on: Self.date)
        #expect(groups.map(\.letter) == ["A", "B", "C"])
        #expect(groups.map(\.counters) == [[1, 3], [2], [4, 5]])
        #expect(groups.serving("Hộ tịch")?.letter == "B")
        #expect(groups.serving("Báo chí")?.letter == "C")
        #expect(groups.having(counter: 3)?.letter == "A")
        #expect(groups.having(counter: 9) == nil)
    }

    @Test func `a field that no counter serves has no group`() {
        #expect(CounterGroup.groups(of: Self.office([["Đất đai"]]), on: Self.date).serving("Hộ tịch") == nil)
    }

    @Test func `an office without published counters has one group for everything`() {
        let groups = CounterGroup.groups(of: Self.office([]), on: Self.date)
        #expect(groups.map(\.letter) == ["A"])
        #expect(groups.serving("Hộ tịch")?.letter == "A")
        #expect(groups.having(counter: 17)?.letter == "A")
        #expect(CounterGroup.groups(of: Self.office([], duties: [.processing]), on: Self.date).isEmpty)
    }

    @Test func `letters end with Z`() {
        #expect(CounterGroup.groups(of: Self.office((0..<30).map { ["field \($0)"] }), on: Self.date).count == 26)
    }

    /// Moments of March 2019 and whether the machine gives tickets; the 9th and 10th are a weekend.
    static let moments: [(String, Bool, String?)] = [
        ("2019-03-04T06:29:59+07:00", false, "2019-03-04T06:30:00+07:00"), ("2019-03-04T06:30:00+07:00", true, nil),
        ("2019-03-04T12:30:00+07:00", true, nil), ("2019-03-04T17:00:00+07:00", true, nil),
        ("2019-03-04T17:00:01+07:00", false, "2019-03-05T06:30:00+07:00"),
        ("2019-03-08T18:00:00+07:00", false, "2019-03-11T06:30:00+07:00"),
        ("2019-03-09T09:00:00+07:00", false, "2019-03-11T06:30:00+07:00"),
    ]

    @Test(arguments: moments)
    func `the machine gives tickets on working days from half an hour before opening`(
        text: String, gives: Bool, next: String?
    ) throws {
        let calendar = WorkingCalendar(holidays: HolidayCalendar([]), hours: .standard)
        let moment = try #require(Instant(text))
        #expect(calendar.givesTickets(at: moment) == gives)
        if let next { #expect(calendar.nextTickets(after: moment).description == next) }
    }
}
