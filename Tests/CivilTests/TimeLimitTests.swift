import Civil
import Foundation
import Testing

@Suite struct TimeLimitTests {
    @Test(arguments: [
        ("5wd", TimeLimit.Unit.workingDay, 50, "5wd"), ("2.5wd", .workingDay, 25, "2.5wd"), ("2.5d", .day, 25, "2.5d"),
        ("4h", .hour, 40, "4h"), ("0.5h", .hour, 5, "0.5h"), ("P3D", .day, 30, "3d"), ("P1M", .month, 10, "P1M"),
        ("P1.5M", .month, 15, "P1.5M"), ("PT4H", .hour, 40, "4h"), ("sameDay", .sameDay, 10, "sameDay"),
        ("2.0wd", .workingDay, 20, "2wd"), ("10000d", .day, 100_000, "10000d"), ("0.1d", .day, 1, "0.1d"),
    ])
    func `a limit reads its notations and writes one`(text: String, unit: TimeLimit.Unit, tenths: Int, written: String)
    {
        #expect(TimeLimit(text) == TimeLimit(unit: unit, tenths: tenths))
        #expect(TimeLimit(text)?.tenths == tenths)
        #expect(TimeLimit(text)?.description == written)
    }

    @Test(arguments: [
        "", "5", "wd", "5 wd", "5WD", "-1d", "+1d", "0d", "0.0wd", "10000.1d", "1000000d", "2.55d", "2.d", ".5d",
        "2,5d",
        "P", "PM", "P3", "PT3", "PT4M", "P1Y", "P1W", "P1M1D", "P1DT2H", "1M", "5m", "SameDay", "1sameDay",
        "99999999999d",
    ])
    func `what is no limit is refused`(text: String) {
        #expect(TimeLimit(text) == nil)
    }

    @Test(arguments: TimeLimit.Unit.allCases)
    func `a limit has 1 to 100000 tenths and its notation reads back`(unit: TimeLimit.Unit) throws {
        #expect(TimeLimit(unit: unit, tenths: 0) == nil)
        #expect(TimeLimit(unit: unit, tenths: -1) == nil)
        #expect(TimeLimit(unit: unit, tenths: 100_001) == nil)
        for tenths in [1, 9, 10, 11, 25, 999, 1_000, 99_999, 100_000] {
            let limit = try #require(TimeLimit(unit: unit, tenths: tenths))
            #expect(TimeLimit(limit.description) == limit)
        }
    }

    @Test func `a limit is one JSON string`() throws {
        let limits = ["2.5wd", "sameDay"].compactMap { TimeLimit($0) }
        let json = try JSONEncoder().encode(limits)
        #expect(String(decoding: json, as: UTF8.self) == #"["2.5wd","sameDay"]"#)
        #expect(try JSONDecoder().decode([TimeLimit].self, from: json) == limits)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TimeLimit].self, from: Data(#"["soon"]"#.utf8))
        }
    }
}
