import Civil
import Foundation
import Testing

@Suite struct ExplanationTests {
    @Test func `working days over a holiday name the rule of each step`() throws {
        let lines = try explain("2026-11-20 08:00", "3wd")
        #expect(lines.map(\.rule) == ["C9", "C2", "C5", "C5", "C5", "C3", "C12"])
        #expect(
            lines.map { $0.date?.description } == [
                "2026-11-20", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-24", "2026-11-26", "2026-11-26",
            ])
        #expect(lines[1].article == "Bộ luật Dân sự 2015, Điều 147(2)")
        #expect(
            lines[2].text == Bilingual(vi: "21/11/2026 không tính: thứ Bảy.", en: "2026-11-21 is left out: Saturday."))
        #expect(lines[4].text.vi == "24/11/2026 không tính: ngày Văn hóa Việt Nam 24/11.")
        #expect(lines[4].article == "DESIGN")
        #expect(lines[6].text.en == "Due at 08:00 on 2026-11-26; only what comes after that moment is late.")
    }

    @Test func `a make-up Saturday is told as counted`() throws {
        let lines = try explain("2026-08-20 08:00", "5wd")
        let saturday = try #require(lines.first { $0.date == CivilDate("2026-08-22") })
        #expect(saturday.rule == "C5")
        #expect(
            saturday.text.en == "2026-08-22 counts as a working day: Make-up working Saturday (for 2026-08-31).")
    }

    @Test func `a compensatory day cites the labour code of its year`() throws {
        let recent = try explain("2023-04-28 08:00", "1wd")
        #expect(recent.first { $0.date == CivilDate("2023-05-02") }?.article == "Bộ luật Lao động 2019, Điều 111(3)")
        #expect(recent.first { $0.date == CivilDate("2023-05-01") }?.article == "Bộ luật Lao động 2019, Điều 112")
        let old = try explain("2009-04-03 08:00", "1wd")
        #expect(old.first { $0.date == CivilDate("2009-04-06") }?.article == "DESIGN")
    }

    @Test func `calendar days that end on a weekend move on under article 148`() throws {
        let lines = try explain("2026-11-20 10:00", "15d")
        #expect(lines.map(\.rule) == ["C9", "C2", "C6", "C3", "C3", "C3", "C12"])
        #expect(lines[3].date == CivilDate("2026-12-05"))
        #expect(lines[3].article == "Bộ luật Dân sự 2015, Điều 148(5)")
        #expect(lines[3].text.en == "2026-12-05 would be the last day but is off: Saturday.")
    }

    @Test(arguments: [
        ("2026-11-20 16:00", "8h", ["C9", "C1", "C7", "C9", "C5", "C5", "C12"]),
        ("2026-11-21 10:00", "1h", ["C5", "C5", "C10", "C1", "C7", "C12"]),
        ("2026-11-16 12:00", "2.5wd", ["C9", "C2", "C7", "C9", "C12"]),
        ("2026-11-16 08:00", "0.5d", ["C9", "C7", "C9", "C12"]),
        ("2026-11-20 16:00", "1.5d", ["C9", "C2", "C6", "C3", "C3", "C3", "C12"]),
        ("2026-03-10 10:00", "P1M", ["C9", "C2", "C4", "C3", "C12"]),
        ("2026-03-10 10:00", "P1.5M", ["C9", "C2", "C4", "C4", "C3", "C3", "C3", "C12"]),
        ("2026-11-20 15:01", "sameDay", ["C9", "C11", "C5", "C5", "C12"]),
        ("2026-11-20 14:00", "sameDay", ["C9", "C11", "C12"]),
    ])
    func `each kind of limit names its rules in order`(accepted: String, limit: String, rules: [String]) throws {
        #expect(try explain(accepted, limit).map(\.rule) == rules)
    }

    @Test func `years without a list are told once`() throws {
        for accepted in ["2030-12-30 08:00", "2031-06-02 08:00", "2007-05-02 08:00"] {
            let lines = try explain(accepted, "20wd")
            #expect(lines.filter { $0.text.en.hasPrefix("No holiday list for the year") }.count == 1, "\(accepted)")
        }
        #expect(try explain("2030-06-03 08:00", "20wd").allSatisfy { !$0.text.en.contains("No holiday list") })
    }

    @Test func `a due date reads back from JSON`() throws {
        let calendar = try Sample.calendar()
        let limit = try #require(TimeLimit("20wd"))
        let due = calendar.due(accepted: try Sample.instant("2024-02-05 08:00"), limit: limit)
        #expect(try JSONDecoder().decode(DueDate.self, from: JSONEncoder().encode(due)) == due)
    }

    private func explain(_ accepted: String, _ limit: String) throws -> [ExplanationLine] {
        let calendar = try Sample.calendar()
        return calendar.due(accepted: try Sample.instant(accepted), limit: try #require(TimeLimit(limit))).explanation
    }
}
