import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@testable import Reports

struct BalanceTests {
    @Test func `an event at midnight belongs to the day that begins`() throws {
        var story = Story("A-0001", filed: "2019-03-31 23:00")
        try story.accept("2019-04-01 00:00")
        #expect(try report(.resultsII06a, of: [story]).rows.isEmpty)
        let april = try report(.resultsII06a, of: [story], from: "2019-04-01", to: "2019-04-30")
        #expect(april.sums["online"] == 1)
        #expect(april.sums["carriedOver"] == 0)
    }

    @Test func `the last second of a period is part of it`() throws {
        var story = Story("A-0001", filed: "2019-03-31 23:00")
        try story.accept("2019-03-31 23:59:59")
        #expect(try report(.resultsII06a, of: [story]).sums["received"] == 1)
        let april = try report(.resultsII06a, of: [story], from: "2019-04-01", to: "2019-04-30")
        #expect(april.sums["carriedOver"] == 1)
    }

    /// The limit of a dossier accepted on Monday 4 March at 08:00 ends on Monday 11 March at 08:00.
    @Test(arguments: [
        ("2019-03-08 17:00", "early"), ("2019-03-11 07:00", "onTime"), ("2019-03-11 08:00", "onTime"),
        ("2019-03-11 08:00:01", "late"),
    ])
    func `exactly at due is on time, an earlier day is early`(decided: String, column: String) throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        try story.grant(decided)
        let sums = try report(.resultsII06a, of: [story]).sums
        for key in ["early", "onTime", "late"] { #expect(sums[key] == (key == column ? 1 : 0), "\(key)") }
    }

    @Test func `a limit that starts again moves the date by which the dossier is judged`() throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        let life = try #require(DossierAtTime(story.records, before: moment("2019-06-01 08:00")))
        #expect(life.judgedDue(SampleCatalog.calendar) == moment("2019-03-11 08:00"))
        try story.ask("2019-03-05 08:00")
        try story.answer("2019-03-06 08:00")
        let restarted = try #require(DossierAtTime(story.records, before: moment("2019-06-01 08:00")))
        #expect(restarted.judgedDue(SampleCatalog.calendar) == moment("2019-03-13 08:00"))
        #expect(restarted.firstDue == moment("2019-03-11 08:00"))
    }

    @Test func `a later date that the agency gives itself leaves the dossier late, also after a pause`() throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        try story.apologise("2019-03-06 08:00", until: "2019-03-20 08:00")
        #expect(story.sample.file.dossier.due == moment("2019-03-20 08:00"))
        var extended = story
        try extended.grant("2019-03-15 08:00")
        #expect(try report(.resultsII06a, of: [extended]).sums["late"] == 1)
        try story.waitsForPayment("2019-03-07 08:00", until: "2019-03-08 08:00")
        let life = try #require(DossierAtTime(story.records, before: moment("2019-06-01 08:00")))
        #expect(life.dossier.due == moment("2019-03-21 08:00"))
        #expect(life.judgedDue(SampleCatalog.calendar) == moment("2019-03-12 08:00"))
    }

    @Test func `after an apology a pause over a weekend moves the judged date as it moves that of others`() throws {
        func story(apologised: Bool) throws -> DossierAtTime {
            var story = Story("A-0001", filed: "2019-03-04 08:00")
            try story.accept("2019-03-04 08:00")
            try story.forward("2019-03-04 08:00")
            if apologised {
                try story.apologise("2019-03-06 08:00", until: "2019-03-20 08:00")
            }
            try story.waitsForPayment("2019-03-07 08:00", until: "2019-03-12 08:00")
            return try #require(DossierAtTime(story.records))
        }
        let plain = try story(apologised: false)
        #expect(plain.judgedDue(SampleCatalog.calendar) == moment("2019-03-14 08:00"))
        #expect(
            try story(apologised: true).judgedDue(SampleCatalog.calendar) == plain.judgedDue(SampleCatalog.calendar))
    }

    /// The limit of 5 working days becomes one of 8 when facts have to be verified.
    @Test(arguments: [false, true])
    func `the longer limit of a verification counts in the judgment, with and without an apology`(
        apologised: Bool
    ) throws {
        var rules = ProcedureRules()
        rules.limitWithVerification = TimeLimit(unit: .workingDay, tenths: 80)
        var procedure = SampleCatalog.procedure
        procedure.ruleProfiles = [rules]
        var story = Story("A-0001", filed: "2019-03-04 08:00", procedure: procedure)
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        if apologised {
            try story.apologise("2019-03-05 08:00", until: "2019-03-12 08:00")
        }
        try story.happens(
            .startVerification(.init(reason: "x", attendance: nil)), by: SampleActor.officer(.processing),
            at: "2019-03-06 08:00")
        let life = try #require(DossierAtTime(story.records))
        #expect(life.judgedDue(SampleCatalog.calendar) == moment("2019-03-14 08:00"))
        #expect(!life.isLateInHand(at: moment("2019-03-14 08:00"), SampleCatalog.calendar))
    }

    @Test func `nobody is late before the clock has begun, nor for good when it never began`() throws {
        var story = Story("A-0001", filed: "2026-08-10 08:00")
        let planned = moment("2026-08-17 08:00")
        story.add(
            [.dossier(.accepted(.init(countsFrom: nil, due: planned, transferBy: nil, terms: nil, note: nil)))],
            at: "2026-08-10 08:00")
        func figures(to month: String) throws -> [String: Int] {
            try report(
                .resultsII06a, of: [story], from: "2026-\(month)-01", to: "2026-\(month)-30", now: "2026-12-01 08:00"
            ).sums
        }
        #expect(try figures(to: "08")["inTime"] == 1)
        #expect(try figures(to: "08")["overdue"] == 0)
        story.add([.dossier(.stopped(reason: "thôi", expired: false))], at: "2026-09-03 08:00")
        #expect(try figures(to: "09")["onTime"] == 1)
        #expect(try figures(to: "09")["late"] == 0)
        let life = try #require(DossierAtTime(story.records))
        #expect(
            NationalTimeliness.isOnTime(life, until: moment("2026-12-01 08:00"), calendar: SampleCatalog.calendar)
                == true)
    }

    @Test func `where the limit counts from the receipt by the competent agency, so does the judgment`() throws {
        var story = Story("A-0001", filed: "2026-08-10 08:00")
        let planned = moment("2026-08-17 08:00")
        story.add(
            [.dossier(.accepted(.init(countsFrom: nil, due: planned, transferBy: nil, terms: nil, note: nil)))],
            at: "2026-08-10 08:00")
        let received = DossierEvent.TransferReceived(
            due: moment("2026-08-19 08:00"), startsClock: true, step: 1, stepDue: nil, opened: [])
        story.add([.dossier(.transferReceived(received))], at: "2026-08-12 08:00")
        let life = try #require(DossierAtTime(story.records, before: moment("2026-09-01 08:00")))
        #expect(life.judgedDue(SampleCatalog.calendar) == moment("2026-08-19 08:00"))
        #expect(life.firstDue == moment("2026-08-19 08:00"))
    }

    @Test func `a correction neither opens a dossier again nor solves it twice`() throws {
        var story = try Script.carriedAndExactlyOnTime()
        story.add([.dossier(.correctionStarted(reason: "sai tên", due: nil))], at: "2019-04-02 08:00")
        let decision = DossierEvent.Decision(outcome: .granted, documentNumber: "13/GP", files: [], reason: nil)
        story.add([.dossier(.decided(decision))], at: "2019-04-03 08:00")
        let april = try report(.resultsII06a, of: [story], from: "2019-04-01", to: "2019-04-30")
        #expect(april.sums.values.allSatisfy { $0 == 0 })
    }

    @Test func `while it waits for the applicant a dossier gets no later than it was`() throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        try story.ask("2019-03-05 08:00")
        let sums = try report(.resultsII06a, of: [story]).sums
        #expect(sums["inTime"] == 1)
        #expect(sums["overdue"] == 0)
    }

    /// Due on Monday 11 March at 08:00; it waits from the one moment on, and ends long after that.
    @Test(arguments: [("2019-03-05 08:00", "onTime"), ("2019-03-11 08:00", "onTime"), ("2019-03-11 08:01", "late")])
    func `what is withdrawn while it waits for the applicant is judged by when the waiting began`(
        asked: String, column: String
    ) throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        try story.ask(asked)
        try story.happens(.withdraw(reason: "thôi"), by: SampleActor.owner, at: "2019-03-20 08:00")
        let isOverdue = column == "late" ? 1 : 0
        #expect(try report(.resultsII06a, of: [story]).sums["overdue"] == isOverdue)
        story.add([.dossier(.stopped(reason: "thôi", expired: false))], at: "2019-03-21 08:00")
        let sums = try report(.resultsII06a, of: [story]).sums
        for key in ["early", "onTime", "late"] { #expect(sums[key] == (key == column ? 1 : 0), "\(key)") }
    }

    /// Due on Monday 14 July at 08:00; asked on Tuesday, the term to complete ends on 23 July.
    @Test func `what lapses while it waits for the applicant is on time where the agency was`() throws {
        var story = Story("A-0001", filed: "2025-07-07 08:00")
        try story.accept("2025-07-07 08:00")
        try story.forward("2025-07-07 08:00")
        try story.ask("2025-07-08 08:00")
        try story.happens(.timer, by: .system, at: "2025-07-24 00:00")
        #expect(story.sample.file.dossier.state == .stopped)
        let sums = try report(
            .resultsII06a, of: [story], from: "2025-07-01", to: "2025-07-31", now: "2025-09-01 08:00"
        ).sums
        #expect(sums["onTime"] == 1)
        #expect(sums["late"] == 0)
    }

    @Test func `a withdrawal asked for while an obligation is due begins no new waiting`() throws {
        var story = Story("A-0001", filed: "2019-03-04 08:00")
        try story.accept("2019-03-04 08:00")
        try story.forward("2019-03-04 08:00")
        try story.happens(
            .demandPayment(amountVnd: 1000, reason: "phí"), by: SampleActor.officer(.processing), at: "2019-03-07 08:00"
        )
        try story.happens(.withdraw(reason: "thôi"), by: SampleActor.owner, at: "2019-03-20 08:00")
        let waiting = try #require(DossierAtTime(story.records))
        #expect(waiting.waitingSince == moment("2019-03-07 08:00"))
        try story.happens(.refuseWithdrawal(ground: "x"), by: SampleActor.officer(.approval), at: "2019-03-21 08:00")
        #expect(DossierAtTime(story.records)?.waitingSince == moment("2019-03-07 08:00"))
        try story.happens(
            .pay(method: "online", amountVnd: 1000, reference: "x"), by: SampleActor.owner, at: "2019-03-22 08:00")
        let working = try #require(DossierAtTime(story.records))
        #expect(working.waitingSince == nil)
        let due = try #require(working.judgedDue(SampleCatalog.calendar))
        #expect(!working.isLateInHand(at: due, SampleCatalog.calendar))
        #expect(working.isLateInHand(at: due.adding(seconds: 1), SampleCatalog.calendar))
    }

    @Test func `figures of a running period are those of now`() throws {
        let story = try Script.overdue()
        #expect(try report(.resultsII06a, of: [story], now: "2019-03-12 08:00").sums["inTime"] == 1)
        #expect(try report(.resultsII06a, of: [story], now: "2019-03-12 08:01").sums["overdue"] == 1)
    }

    @Test func `an empty period has a total of nothing`() throws {
        let made = try report(.resultsII06a, of: Script.stories(), from: "2018-01-01", to: "2018-12-31")
        #expect(made.rows.isEmpty)
        #expect(made.sums.values.allSatisfy { $0 == 0 })
        #expect(made.text(in: .english).contains("(nothing in this period)"))
    }

    @Test(arguments: [
        (OnlineService.Mode.whole, Int?.none, "wholeProcess"), (nil, 4, "wholeProcess"), (.partial, 4, "partial"),
        (nil, 3, "partial"), (nil, nil, "partial"),
    ])
    func `form 07a tells whole-process from partial services`(
        mode: OnlineService.Mode?, level: Int?, column: String
    ) throws {
        let made = try report(
            .results07a, of: [Script.early()], catalog: SampleCatalogs.online(mode, level: level))
        #expect(made.sums[column] == 1)
        #expect(made.sums["received"] == 1)
    }

    @Test func `offices and fields that are not asked for are left out`() throws {
        let stories = try Script.stories()
        let other = SampleCatalog.otherOfficeCode
        #expect(try report(.resultsII06a, of: stories, offices: [other]).sums["received"] == 1)
        #expect(try report(.resultsII06a, of: stories, field: "Lĩnh vực mẫu").sums["received"] == 8)
        #expect(try report(.resultsII06a, of: stories, field: "Lĩnh vực khác").sums["received"] == 0)
    }

    @Test(arguments: [BalanceForm.ii06a, .f07a]) func `a line that does not balance is a fault and no report`(
        form: BalanceForm
    ) throws {
        var line = BalanceFigures()
        line.received = 1
        line.counter = 1
        line.inHand = 1
        line.inTime = 1
        #expect(throws: Never.self) { try BalanceBuilder.check(line, form, row: "a") }
        let columns: [WritableKeyPath<BalanceFigures, Int>] = [
            \.received, \.partial, \.carriedOver, \.solved, \.early, \.inHand, \.overdue, \.openedWith,
        ]
        for column in columns {
            var broken = line
            broken[keyPath: column] += 1
            #expect(throws: ReportFault.self) { try BalanceBuilder.check(broken, form, row: "a") }
        }
    }
}
