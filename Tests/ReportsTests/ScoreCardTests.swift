import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@testable import Reports

/// The score card of TT 01/2018/TT-VPCP Điều 13–15, indicator by indicator.
struct ScoreCardTests {
    private func score(
        _ indicator: Int, of stories: [Story], declared: DeclaredFigures = DeclaredFigures(),
        catalog: Catalog = SampleCatalogs.withUnit
    ) throws -> String {
        let made = try report(.scoreCard, of: stories, declared: declared, catalog: catalog)
        return made.values("score")[indicator - 1]
    }

    private static let feedback: [(received: Int, onTime: Int, score: String)] = [
        (0, 0, "2.0"), (10, 10, "2.0"), (10, 9, "1.0"), (100, 89, "0.0"), (1, 0, "0.0"),
    ]

    @Test(arguments: feedback)
    func `feedback scores by its share on time, none at all in full`(
        received: Int, onTime: Int, points: String
    ) throws {
        let feedback = try #require(DeclaredFigures.Feedback(received: received, onTime: onTime))
        #expect(try score(8, of: [], declared: DeclaredFigures(feedback: feedback)) == points)
        let index = try report(.qd766, of: [], declared: DeclaredFigures(feedback: feedback))
        let place = try #require(index.values("code").firstIndex(of: "5.2"))
        #expect(index.values("numerator")[place] == String(onTime))
    }

    @Test(arguments: [(-1, -1), (1, 2), (3, -1)])
    func `no more feedback is on time than was received`(received: Int, onTime: Int) {
        #expect(DeclaredFigures.Feedback(received: received, onTime: onTime) == nil)
    }

    @Test func `what nobody declared is left out or counted at its least, and the total says how far it could reach`()
        throws
    {
        let made = try report(.scoreCard, of: [Script.early()], catalog: SampleCatalogs.withUnit)
        #expect(made.values("score") == ["2.0", "N/A", "2.0", "2.0", "1.0", "0.0", "2.0", "N/A", "0.0"])
        let total = try #require(made.total).map { $0.text(in: .english) }
        #expect(total[4...] == ["9.0", "fair", "of at most 14; no more than 13.0, good, with all declared"])
    }

    @Test func `where nothing was finished there is no class`() throws {
        let declared = DeclaredFigures(feedback: DeclaredFigures.Feedback(received: 0, onTime: 0))
        let total = try #require(report(.scoreCard, of: [], declared: declared).total)
        #expect(total.map { $0.text(in: .english) }[4...] == ["2.0", "N/A", "of at most 2"])
    }

    @Test func `with all declared the class is final`() throws {
        let declared = DeclaredFigures(
            wholeAtUnit: 1, noticeBoard: true, feedback: DeclaredFigures.Feedback(received: 0, onTime: 0))
        let made = try report(
            .scoreCard, of: [Script.early()], declared: declared, catalog: SampleCatalogs.withUnit)
        #expect(made.values("score") == ["2.0", "N/A", "2.0", "2.0", "2.0", "1.0", "2.0", "2.0", "0.0"])
        let total = try #require(made.total).map { $0.text(in: .english) }
        #expect(total[4...] == ["13.0", "good", "of at most 16"])
    }

    @Test(arguments: [(5, "2.0"), (3, "2.0"), (2, "0.0"), (1, "0.0")])
    func `a bad rating stands for a justified complaint`(rating: Int, points: String) throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00", result: .online)
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 09:00")
        try story.grant("2019-03-05 10:00", files: [SampleDigest.hex("result")])
        try story.happens(.rate(score: rating, note: nil), by: SampleActor.owner, at: "2019-03-08 10:00")
        #expect(try score(7, of: [story]) == points)
    }

    @Test func `a bad rating in a later month counts in that month`() throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00", result: .online)
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 09:00")
        try story.grant("2019-03-05 10:00", files: [SampleDigest.hex("result")])
        try story.happens(.rate(score: 1, note: nil), by: SampleActor.owner, at: "2019-04-03 10:00")
        func made(_ kind: ReportKind, _ from: String, _ to: String) throws -> Report {
            try report(kind, of: [story], from: from, to: to)
        }
        #expect(try made(.scoreCard, "2019-03-01", "2019-03-31").values("score")[6] == "2.0")
        #expect(try made(.scoreCard, "2019-04-01", "2019-04-30").values("score")[6] == "0.0")
        #expect(try made(.scoreCard, "2019-03-01", "2019-04-30").values("score")[6] == "0.0")
        func satisfied(_ index: Report) -> [String]? {
            index.rows.first { $0[0].text(in: .english) == "5.4" }?.map { $0.text(in: .english) }
        }
        let both = try report(.qd766, of: [story, Script.early()], from: "2019-03-01", to: "2019-04-30")
        #expect(satisfied(both)?.contains("50.00") == true)
        let april = try made(.qd766, "2019-04-01", "2019-04-30")
        #expect(satisfied(april)?.contains("0.00") == true)
        let march = try report(.qd766, of: [story, Script.early()])
        #expect(satisfied(march)?.contains("100.00") == true)
    }

    @Test func `attitude is two for early, one for on time, none for late`() throws {
        #expect(try score(7, of: [Script.early()]) == "2.0")
        #expect(try score(7, of: [Script.carriedAndExactlyOnTime()]) == "1.0")
        #expect(try score(7, of: [Script.late()]) == "0.0")
    }

    @Test(arguments: [(0, "1.0"), (1, "2.0")])
    func `the whole process counts by the listed procedures, else by where dossiers are accepted`(
        whole: Int, points: String
    ) throws {
        let declared = DeclaredFigures(wholeAtUnit: whole)
        #expect(try score(5, of: [Script.early()], declared: declared) == points)
        #expect(try score(5, of: [Script.early()]) == "1.0")
        #expect(try score(5, of: [], declared: declared) == "N/A")
    }

    @Test func `what is accepted outside a one-stop unit costs the point`() throws {
        #expect(try score(5, of: [Script.early()], catalog: SampleCatalogs.plain) == "0.0")
    }

    @Test(arguments: [(true, "2.0"), (false, "1.0"), (nil, "1.0")])
    func `publication counts the catalog and the board`(board: Bool?, points: String) throws {
        let full = SampleCatalogs.changing { procedure in
            procedure.publishedSteps = PublishedSteps(items: [PublishedSteps.Step(action: "nộp")])
            procedure.sets = 1
            procedure.applicants = [.citizen]
            procedure.channels = [.inPerson]
            procedure.authorities.decidingAuthority = "Sở mẫu"
        }
        let declared = DeclaredFigures(noticeBoard: board)
        #expect(try score(6, of: [Script.early()], declared: declared, catalog: full) == points)
    }

    @Test(arguments: [
        (180, "excellent"), (150, "excellent"), (149, "good"), (120, "good"), (119, "fair"), (90, "fair"),
        (89, "average"), (60, "average"), (59, "weak"), (0, "weak"),
    ])
    func `a class begins at its bound`(tenths: Int64, name: String) {
        #expect(ScoreClass(sum: FixedPoint(units: tenths, places: 1)).name.en == name)
    }
}
