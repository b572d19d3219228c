import Civil
import Foundation
import Testing

@Suite struct OfficeHoursTests {
    @Test func `the standard hours are eight`() {
        #expect(OfficeHours.standard.totalMinutes == 480)
        #expect(OfficeHours.standard.opens == 420)
        #expect(OfficeHours.standard.closes == 1020)
        #expect(OfficeHours.standard.description == "07:00-11:30,13:30-17:00")
    }

    @Test(arguments: [
        [], [480..<480], [480..<600, 540..<700], [800..<900, 480..<600], [480..<600, 600..<700], [-60..<600],
        [480..<1440],
    ])
    func `hours that are empty, overlap, touch or leave the day are refused`(sessions: [Range<Int>]) {
        #expect(OfficeHours(sessions: sessions) == nil)
    }

    @Test(arguments: ["07:30-12:00,13:00-16:30", "08:00-17:00", "00:00-23:59"])
    func `hours are read and written`(text: String) throws {
        let hours = try #require(OfficeHours(text))
        #expect(hours.description == text)
        let json = try JSONEncoder().encode([hours])
        #expect(try JSONDecoder().decode([OfficeHours].self, from: json) == [hours])
    }

    @Test(arguments: [
        "", "07:00", "07:00-11:30,", "7:00-11:30", "07:00-24:00", "11:30-07:00", "07:00-11:60", "07:00–11:30",
        "07:00-11:30,11:00-17:00", "07:00-07:00",
    ])
    func `what are no hours is refused`(text: String) {
        #expect(OfficeHours(text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([OfficeHours].self, from: JSONEncoder().encode([text]))
        }
    }
}
