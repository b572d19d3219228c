import Civil
import Postal
import Testing

/// KT1: the times of Circular 16/2017/TT-BTTTT, in half working days.
@Suite struct OfficialGradeTests {
    @Test(arguments: [
        (OfficialGrade.Urgency.plain, Zone.sameProvince, moment(2019, 3, 6, 12)),
        (.plain, .distantRegion, moment(2019, 3, 8, 12)),
        (.express, .sameDistrict, Instant(day(2019, 3, 5), minuteOfDay: 1439, second: 59)),
        (.express, .sameRegion, moment(2019, 3, 7, 12)),
    ])
    func `the time ends at noon or with the day`(
        urgency: OfficialGrade.Urgency, zone: Zone, end: Instant
    ) throws {
        let accepted = moment(2019, 3, 4, 9)
        #expect(try OfficialGrade(urgency: urgency).promise(accepted: accepted, zone: zone, calendar: weekdays) == end)
    }

    @Test func `the days of Tết do not count`() throws {
        let end = try OfficialGrade().promise(accepted: moment(2019, 2, 1, 16), zone: .sameProvince, calendar: tet2019)
        #expect(end == moment(2019, 2, 12, 12))
    }

    @Test(arguments: [(Zone.sameDistrict, Int64(4)), (.sameProvince, 12), (.distantRegion, 24)])
    func `a timed item is accepted early enough or not at all`(zone: Zone, hours: Int64) throws {
        let accepted = moment(2019, 3, 4, 9)
        let moment = accepted.adding(seconds: hours * 3_600)
        let timed = OfficialGrade(urgency: .timed(by: moment))
        #expect(try timed.promise(accepted: accepted, zone: zone, calendar: weekdays) == moment)
        #expect(throws: PostalRefusal.tooLateForItsTime(hours: hours)) {
            try timed.promise(accepted: accepted.adding(seconds: 1), zone: zone, calendar: weekdays)
        }
    }

    @Test func `the stamp names secrecy and urgency`() {
        #expect(OfficialGrade().marking == "KT1")
        #expect(OfficialGrade(urgency: .express, secrecy: .topSecret).marking == "KT1 A HỎA TỐC")
    }
}
