import Civil
import Testing

@Suite struct HolidayReviewTests {
    @Test func `the list of the service catalog agrees with the law but for one doubtful day`() throws {
        let list = try HolidayCalendar(csv: Sample.csv)
        let review = HolidayReview(list)
        #expect(review.findings.map(\.code) == ["unverified"])
        #expect(review.findings.first?.date?.description == "2013-02-15")
        #expect(review.findings.allSatisfy { !$0.isFault })
        #expect(review.announced == list.holidays.count { $0.kind == .swapOff || $0.kind == .swapWork })
        #expect(review.agreeing + review.announced + 1 == list.holidays.count)
    }

    /// One line of the list is replaced (or left out, or added), and that is what is found.
    @Test(arguments: [
        ("2009-04-04,Hung Kings' Commemoration (10/3 lunar),statutory", "", ["missing 2009-04-04"]),
        (
            "2009-04-04,Hung Kings' Commemoration (10/3 lunar),statutory",
            "2009-04-05,Hung Kings' Commemoration (10/3 lunar),statutory", ["missing 2009-04-04", "extra 2009-04-05"]
        ),
        ("2029-11-26,Compensatory day for Vietnam Culture Day (2029-11-24),compensatory", "", ["missing 2029-11-26"]),
        ("2026-11-24,Vietnam Culture Day,statutory", "2026-11-24,Culture,unverified", ["other-kind 2026-11-24"]),
        ("2026-09-01,National Day (adjacent day),statutory_pm_choice", "", ["choice -"]),
        (
            "2026-09-01,National Day (adjacent day),statutory_pm_choice",
            "2026-09-04,National Day (adjacent day),statutory_pm_choice", ["choice -", "extra 2026-09-04"]
        ),
        ("2026-08-22,Make-up working Saturday (for 2026-08-31),swap_work", "", ["unpaired 2026-08-31"]),
        ("2026-08-31,Swapped day off (work made up on 2026-08-22),swap_off", "", ["unpaired 2026-08-22"]),
        (
            "2026-08-31,Swapped day off (work made up on 2026-08-22),swap_off",
            "2026-08-30,Swapped day off (work made up on 2026-08-22),swap_off",
            ["unpaired 2026-08-22", "not-swappable 2026-08-30"]
        ),
        (
            "2020-09-02,National Day,statutory",
            "2020-09-02,National Day,statutory\n2020-09-03,National Day (adjacent day),statutory_pm_choice",
            ["extra 2020-09-03"]
        ),
        (
            "2026-11-24,Vietnam Culture Day,statutory",
            "2026-11-24,Vietnam Culture Day,statutory\n2026-11-25,Holiday,statutory", ["extra 2026-11-25"]
        ),
    ])
    func `a list that differs from the law is found out`(line: String, replacement: String, findings: [String]) throws {
        var lines = Sample.csv.split(whereSeparator: \.isNewline).map { String($0) }
        let place = try #require(lines.firstIndex(of: line))
        lines.remove(at: place)
        lines += replacement.split(separator: "\n").map { String($0) }
        let csv = ([lines[0]] + lines.dropFirst().sorted()).joined(separator: "\n")
        let review = HolidayReview(try HolidayCalendar(csv: csv))
        let faults = review.findings.filter(\.isFault)
        #expect(Set(faults.map { "\($0.code) \($0.date?.description ?? "-")" }) == Set(findings))
        for fault in faults {
            #expect(!fault.text.vi.isEmpty && fault.text.vi != fault.text.en)
        }
    }

    @Test func `an empty list is a fault, a year without its law is doubtful`() throws {
        #expect(HolidayReview(HolidayCalendar([])).findings == [.emptyList])
        let old = Holiday(date: try Sample.date("1999-01-01"), name: "New Year's Day", kind: .statutory)
        let review = HolidayReview(HolidayCalendar([old]))
        #expect(review.findings == [.unknownYear(1999)])
        #expect(review.findings.allSatisfy { !$0.isFault })
    }

    @Test func `a year missing from the middle of a list is found day by day`() throws {
        let list = try HolidayCalendar(csv: Sample.csv).holidays.filter { $0.date.year != 2017 }
        let findings = HolidayReview(HolidayCalendar(list)).findings.filter(\.isFault)
        #expect(findings.count == 15)
        #expect(findings.allSatisfy { $0.code == "missing" && $0.date?.year == 2017 })
    }
}
