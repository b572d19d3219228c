import Civil
import Testing

@Suite struct HolidayCalendarTests {
    @Test func `the list of the service catalog has every day of 2008 to 2030`() throws {
        let calendar = try HolidayCalendar(csv: Sample.csv)
        #expect(calendar.holidays.count == 330)
        #expect(calendar.span == 2008...2030)
        for kind in Holiday.Kind.allCases {
            #expect(calendar.holidays.contains { $0.kind == kind }, "\(kind)")
        }
        #expect(calendar.holidays.allSatisfy { calendar.kind(of: $0.date).isWorking == ($0.kind == .swapWork) })
    }

    @Test func `each year has its day off for the new year, the liberation, labour and the nation`() throws {
        let calendar = try HolidayCalendar(csv: Sample.csv)
        for year in 2008...2030 {
            for (month, day) in [(1, 1), (4, 30), (5, 1), (9, 2)] {
                let date = try #require(CivilDate(year: year, month: month, day: day))
                #expect(calendar.holiday(on: date)?.kind == .statutory, "\(date)")
            }
        }
    }

    @Test(arguments: [
        ("2026-11-23", DayKind.working),
        ("2026-11-24", .holiday(name: "Vietnam Culture Day", kind: .statutory)),
        ("2026-11-21", .weekend),
        ("2026-08-22", .makeUpSaturday(name: "Make-up working Saturday (for 2026-08-31)")),
        ("2026-08-31", .holiday(name: "Swapped day off (work made up on 2026-08-22)", kind: .swapOff)),
        ("2009-04-04", .holiday(name: "Hung Kings' Commemoration (10/3 lunar)", kind: .statutory)),
        ("2007-01-01", .working),
        ("2031-01-01", .working),
        ("2031-01-04", .weekend),
    ])
    func `a day is of one kind`(text: String, kind: DayKind) throws {
        let calendar = try HolidayCalendar(csv: Sample.csv)
        #expect(calendar.kind(of: try Sample.date(text)) == kind)
    }

    @Test(arguments: [
        ("", HolidayFault.header),
        ("date;name;kind\n", .header),
        ("date,name,kind\n2026-01-01,New Year's Day\n", .fields(line: 2)),
        ("date,name,kind\n2026-01-01,,statutory\n", .fields(line: 2)),
        ("date,name,kind\n2026-01-01,\"a,b\",statutory\n", .fields(line: 2)),
        ("date,name,kind\n\n2026-01-01,a,statutory\n", .fields(line: 2)),
        ("date,name,kind\n2026-01-01,a,statutory\n2026-02-30,a,statutory\n", .date(line: 3)),
        ("date,name,kind\n2026-01-01,a,holiday\n", .kind(line: 2)),
        ("date,name,kind\n2026-01-01,a,statutory\n2026-01-01,b,statutory\n", .order(line: 3)),
        ("date,name,kind\n2026-01-02,a,statutory\n2026-01-01,b,statutory\n", .order(line: 3)),
        ("date,name,kind\n2026-01-01,a,swap_work\n", .notASaturday(line: 2)),
    ])
    func `a wrong list is refused with the line`(csv: String, fault: HolidayFault) {
        #expect(throws: fault) { try HolidayCalendar(csv: csv) }
    }

    @Test func `line ends of other systems are read`() throws {
        let calendar = try HolidayCalendar(csv: "date,name,kind\r\n2026-01-01,New Year's Day,statutory\r\n")
        #expect(calendar.holidays.map(\.kind) == [.statutory])
        #expect(calendar.span == 2026...2026)
    }

    @Test func `a list in any order works and the later entry of a day holds`() throws {
        let (first, second) = (try Sample.date("2026-03-03"), try Sample.date("2026-03-02"))
        let calendar = HolidayCalendar([
            Holiday(date: first, name: "a", kind: .statutory), Holiday(date: second, name: "b", kind: .statutory),
            Holiday(date: first, name: "c", kind: .swapOff),
        ])
        #expect(calendar.holidays.map(\.name) == ["b", "c"])
        #expect(calendar.kind(of: first) == .holiday(name: "c", kind: .swapOff))
    }

    @Test func `an empty list knows only weekends`() throws {
        let calendar = HolidayCalendar([])
        #expect(calendar.span == nil)
        #expect(calendar.kind(of: try Sample.date("2026-11-24")) == .working)
        #expect(calendar.kind(of: try Sample.date("2026-11-22")) == .weekend)
    }

    @Test func `every name of the list but the unverified one is known in Vietnamese`() throws {
        let calendar = try HolidayCalendar(csv: Sample.csv)
        #expect(calendar.holidays.filter { $0.title.vi == $0.title.en }.map(\.kind) == [.unverified])
        let titles = ["2009-04-06", "2026-08-22", "2026-08-31"].map { text in
            CivilDate(text).flatMap { calendar.holiday(on: $0) }?.title.vi
        }
        #expect(
            titles == [
                "nghỉ bù cho Giỗ Tổ Hùng Vương (10/3 âm lịch) ngày 04/04/2009", "thứ Bảy làm bù cho ngày 31/08/2026",
                "nghỉ hoán đổi, làm bù ngày 22/08/2026",
            ])
    }
}
