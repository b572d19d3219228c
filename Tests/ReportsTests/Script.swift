import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Postal

/// A fixed set of lives around March 2019, by which each report has its golden text; limit 5 working days.
enum Script {
    static func stories() throws -> [Story] {
        [
            try carriedAndExactlyOnTime(), try early(), try late(), try overdue(), try fresh(), refusedAtIntake(),
            try supplemented(), try withdrawn(), try nextMonth(), try elsewhere(),
        ]
    }

    /// Accepted in February, due Monday 4 March at 08:00 and decided at that very moment.
    static func carriedAndExactlyOnTime() throws -> Story {
        var story = Story("H61.90-190225-0001", filed: "2019-02-25 07:30", by: .inPerson)
        try story.accept("2019-02-25 08:00")
        try story.forward("2019-02-25 09:00")
        try story.grant("2019-03-04 08:00")
        try story.handOver("2019-03-05 09:00")
        return story
    }

    static func early() throws -> Story {
        var story = Story(
            "H61.90-190304-0001", filed: "2019-03-04 08:00", result: .online, papers: [SampleDigest.hex("a")])
        try story.accept("2019-03-04 08:30", serial: 2)
        try story.forward("2019-03-04 09:00")
        try story.grant("2019-03-07 10:00", files: [SampleDigest.hex("result")])
        try story.happens(.rate(score: 5, note: nil), by: SampleActor.owner, at: "2019-03-08 10:00")
        return story
    }

    static func late() throws -> Story {
        var story = Story("H61.90-190304-0002", filed: "2019-03-04 08:00", by: .postal)
        try story.accept("2019-03-04 09:00", serial: 3)
        try story.forward("2019-03-04 10:00")
        try story.grant("2019-03-12 09:00")
        return story
    }

    /// Accepted in the same second as `supplemented`, but after it.
    static func overdue() throws -> Story {
        var story = Story("H61.90-190305-0001", filed: "2019-03-05 08:00", by: .inPerson)
        try story.accept("2019-03-05 08:00", serial: 5)
        try story.forward("2019-03-05 10:00")
        return story
    }

    static func fresh() throws -> Story {
        var story = Story("H61.90-190329-0001", filed: "2019-03-29 15:00")
        try story.accept("2019-03-29 16:00", serial: 7)
        return story
    }

    static func refusedAtIntake() -> Story {
        var story = Story("H61.90-190306-0009", filed: "2019-03-06 08:00")
        story.add([.dossier(.refused(.init(reason: "sai cơ quan")))], at: "2019-03-06 09:00")
        return story
    }

    /// Asked on the second day, answered two weeks later; the limit starts again.
    static func supplemented() throws -> Story {
        var story = Story("H61.90-190305-0002", filed: "2019-03-05 08:00")
        try story.accept("2019-03-05 08:00", serial: 4)
        try story.forward("2019-03-05 09:00")
        try story.ask("2019-03-06 08:00")
        try story.answer("2019-03-20 08:00")
        try story.grant("2019-03-26 08:00")
        return story
    }

    static func withdrawn() throws -> Story {
        var story = Story("H61.90-190306-0001", filed: "2019-03-06 08:00")
        try story.accept("2019-03-06 08:00", serial: 6)
        try story.happens(.withdraw(reason: "thôi"), by: SampleActor.owner, at: "2019-03-07 08:00")
        story.add([.dossier(.stopped(reason: "thôi", expired: false))], at: "2019-03-07 10:00")
        return story
    }

    /// Filed in the last second of March, accepted in the first of April.
    static func nextMonth() throws -> Story {
        var story = Story("H61.90-190331-0001", filed: "2019-03-31 23:59:59")
        try story.accept("2019-04-01 00:00", serial: 8)
        return story
    }

    static func elsewhere() throws -> Story {
        var story = Story(
            "H61.91-190311-0001", filed: "2019-03-11 08:00", office: SampleCatalog.otherOfficeCode, result: .post)
        try story.accept("2019-03-11 08:00")
        try story.forward("2019-03-11 09:00")
        try story.grant("2019-03-15 08:00")
        return story
    }
}
