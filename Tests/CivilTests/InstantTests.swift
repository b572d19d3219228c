import Civil
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, "1970-01-01T07:00:00+07:00"),
        ("2019-03-04T08:00:00+07:00", 1_551_661_200, "2019-03-04T08:00:00+07:00"),
        ("2019-03-04T01:00:00Z", 1_551_661_200, "2019-03-04T08:00:00+07:00"),
        ("2019-03-03T20:30:00-04:30", 1_551_661_200, "2019-03-04T08:00:00+07:00"),
        ("1969-12-31T16:59:59Z", -25_201, "1969-12-31T23:59:59+07:00"),
        ("2026-11-20T23:59:59+07:00", 1_795_193_999, "2026-11-20T23:59:59+07:00"),
    ])
    func `an instant is read at any offset and written at seven hours`(text: String, seconds: Int64, written: String) {
        #expect(Instant(text)?.unixSeconds == seconds)
        #expect(Instant(text)?.description == written)
    }

    @Test(arguments: [
        "", "2019-03-04", "2019-03-04T08:00:00", "2019-03-04 08:00:00Z", "2019-03-04T24:00:00Z", "2019-03-04T08:60:00Z",
        "2019-03-04T08:00:60Z", "2019-02-29T08:00:00Z", "2019-03-04T08:00:00z", "2019-03-04t08:00:00Z",
        "2019-03-04T08:00:00.5Z", "2019-03-04T08:00:00+0700", "2019-03-04T08:00:00+24:00", "2019-03-04T08:00:00+07:60",
        "2019-03-04T08:00:00*07:00", "2019-03-04T8:00:00+07:00",
    ])
    func `what is no instant is refused`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `random instants read back and keep date and time of day`() {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<5_000 {
            let instant = Instant(unixSeconds: Int64.random(in: -60_000_000_000...250_000_000_000, using: &numbers))
            #expect(Instant(instant.description) == instant)
            #expect(Instant(instant.date, minuteOfDay: 0, second: instant.secondOfDay) == instant)
            #expect((0..<86_400).contains(instant.secondOfDay))
            #expect(instant.minuteOfDay == instant.secondOfDay / 60)
        }
    }

    @Test func `an instant is one JSON string`() throws {
        let instant = try Sample.instant("2026-11-20 15:30")
        let json = try JSONEncoder().encode([instant])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-20T15:30:00+07:00"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: json) == [instant])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data(#"["yesterday"]"#.utf8))
        }
    }
}
