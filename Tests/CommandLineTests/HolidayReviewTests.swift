import Civil
import Testing

@testable import motcua

struct HolidayReviewTests {
    @Test func `a year with too few days off is a fault, an unconfirmed day is doubtful`() throws {
        let day = try #require(CivilDate("2020-01-01"))
        var days = (0..<9).map { Holiday(date: day.adding(days: $0), name: "day \($0)", kind: .statutory) }
        #expect(HolidayReview(HolidayCalendar(days)).faults.isEmpty)
        days[8] = Holiday(date: day.adding(days: 8), name: "extra", kind: .unverified)
        #expect(HolidayReview(HolidayCalendar(days)).doubtful == ["2020-01-09 extra"])
        let fewer = HolidayReview(HolidayCalendar(Array(days.dropLast())))
        #expect(fewer.faults.count == 1)
    }

    @Test func `an empty list is a fault`() {
        #expect(HolidayReview(HolidayCalendar([])).faults == ["the list is empty"])
    }
}
