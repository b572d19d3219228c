import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@testable import Reports

/// Indicator 2.1 of QĐ 766/QĐ-TTg, and how its figures are rounded.
struct NationalIndexTests {
    private static let end = moment("2019-04-01 00:00")

    private func isOnTime(_ story: Story, until end: Instant = end) throws -> Bool? {
        let life = try #require(DossierAtTime(story.records, before: end))
        return NationalTimeliness.isOnTime(life, until: end, calendar: SampleCatalog.calendar)
    }

    private func accepted() throws -> Story {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        return story
    }

    @Test(arguments: [("2019-03-11 08:00", true), ("2019-03-11 08:00:01", false)])
    func `the end is compared with the appointment, equal is on time`(decided: String, verdict: Bool) throws {
        var story = try accepted()
        try story.grant(decided)
        #expect(try isOnTime(story) == verdict)
    }

    /// The law starts the limit again on 20 March, so that 27 March would be in time; the index gives the 14 days of
    /// waiting and no more.
    @Test(arguments: [("2019-03-25 08:00", true), ("2019-03-25 08:00:01", false), ("2019-03-27 08:00", false)])
    func `the waiting for a supplement is subtracted, though the law starts again`(
        decided: String, verdict: Bool
    ) throws {
        var story = try accepted()
        try story.ask("2019-03-06 08:00")
        try story.answer("2019-03-20 08:00")
        try story.grant(decided)
        #expect(try isOnTime(story) == verdict)
        #expect(try report(.onTime, of: [story]).sums["late"] == 0)
    }

    @Test func `an unanswered request ends the time where it was made`() throws {
        var story = try accepted()
        try story.ask("2019-03-06 08:00")
        #expect(try isOnTime(story) == true)
        let life = try #require(DossierAtTime(story.records, before: Self.end))
        #expect(NationalTimeliness.end(of: life, until: Self.end) == moment("2019-03-06 08:00"))
    }

    @Test func `who was asked more than once counts as late`() throws {
        var story = Story("A-0001", filed: "2019-03-04 07:30")
        try story.happens(
            .requestSupplement(reason: "thiếu", components: []), by: SampleActor.officer(.reception),
            at: "2019-03-04 07:40")
        try story.answer("2019-03-04 07:50")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        try story.ask("2019-03-05 08:00")
        try story.answer("2019-03-05 09:00")
        try story.grant("2019-03-06 08:00")
        #expect(try isOnTime(story) == false)
    }

    @Test func `a withdrawal after acceptance ends the time, and in hand counts to the end of the period`() throws {
        var story = try accepted()
        #expect(try isOnTime(story) == false)
        #expect(try isOnTime(story, until: moment("2019-03-11 08:00")) == true)
        try story.happens(.withdraw(reason: "thôi"), by: SampleActor.owner, at: "2019-03-07 08:00")
        #expect(try isOnTime(story) == true)
    }

    @Test func `a dossier that was stopped ended then`() throws {
        var story = try accepted()
        story.add([.dossier(.stopped(reason: "dừng", expired: false))], at: "2019-03-12 08:00")
        #expect(try isOnTime(story) == false)
    }

    @Test func `what was never accepted is not judged`() throws {
        #expect(try isOnTime(Script.refusedAtIntake()) == nil)
    }

    @Test(arguments: [
        (1, 3, "33.33"), (2, 3, "66.67"), (1, 1, "100.00"), (0, 7, "0.00"), (1, 200, "0.50"), (1, 8000, "0.01"),
        (1, 20_001, "0.00"), (999_999, 1_000_000, "100.00"), (5, 6, "83.33"),
    ])
    func `shares are rounded to two places, half up`(part: Int, whole: Int, text: String) {
        #expect(FixedPoint.percent(part, of: whole)?.description == text)
    }

    @Test func `nothing is a share of nothing`() throws {
        #expect(FixedPoint.percent(0, of: 0) == nil)
        let made = try report(.qd766, of: [])
        #expect(made.values("code").count == made.rows.count)
        let place = try #require(made.values("code").firstIndex(of: "2.1"))
        #expect(made.values("value")[place] == "N/A")
    }

    @Test(arguments: [
        (40, 100, 80, "50.00"), (80, 100, 80, "100.00"), (99, 100, 80, "100.00"), (1, 3, 90, "37.04"),
        (0, 5, 50, "0.00"),
    ])
    func `below the threshold points are value by maximum by threshold`(
        part: Int, whole: Int, threshold: Int, text: String
    ) {
        #expect(IndexRow.points(part, of: whole, maximum: 100, threshold: threshold)?.description == text)
        #expect(IndexRow.points(part, of: 0, maximum: 100, threshold: threshold) == nil)
    }

    @Test func `numbers below nought and without places are written plainly`() {
        #expect(FixedPoint(units: -5, places: 2).description == "-0.05")
        #expect(FixedPoint(units: 12, places: 0).description == "12")
        #expect(FixedPoint(-1, over: 3, places: 1)?.description == "-0.3")
        #expect(FixedPoint(.max, over: 3, scale: 100, places: 2) == nil)
    }
}
