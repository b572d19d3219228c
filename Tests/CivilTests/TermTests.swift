import Civil
import Testing

/// The terms of the desk beside the appointment itself: each vector of the rules, and what its explanation cites.
@Suite struct TermTests {
    static let law = "NĐ 118/2025/NĐ-CP Điều 18"

    @Test(arguments: [
        ("2026-11-20 14:59", "2026-11-20 17:00"),
        ("2026-11-20 15:00", "2026-11-20 17:00"),
        ("2026-11-20 15:01", "2026-11-23 07:00"),
        ("2026-11-20 19:00", "2026-11-23 07:00"),
        ("2026-11-23 16:00", "2026-11-25 07:00"),
        ("2026-11-21 09:00", "2026-11-23 17:00"),
        ("2026-11-20 05:00", "2026-11-20 17:00"),
    ])
    func `papers go out the same day, after 15 hours at the next opening`(accepted: String, deadline: String) throws {
        let calendar = try Sample.calendar()
        let accepted = try Sample.instant(accepted)
        let term = calendar.transferOfPapers(accepted: accepted, article: Self.law)
        #expect(Sample.text(term.due) == deadline)
        #expect(calendar.transferDeadline(accepted: accepted) == term.due)
        #expect(term.explanation.last?.rule == "R-TRANSFER")
        #expect(term.explanation.last?.article == Self.law)
    }

    @Test func `one second after 15 hours is after the cut-off`() throws {
        let calendar = try Sample.calendar()
        let late = try Sample.instant("2026-11-20 15:00").adding(seconds: 1)
        #expect(Sample.text(calendar.transferDeadline(accepted: late)) == "2026-11-23 07:00")
    }

    @Test func `what an office took in after its closing goes out at its next opening`() throws {
        let calendar = try Sample.calendar(hours: try #require(OfficeHours("08:00-11:00")))
        #expect(
            Sample.text(calendar.transferDeadline(accepted: try Sample.instant("2026-11-20 11:00")))
                == "2026-11-20 11:00")
        #expect(
            Sample.text(calendar.transferDeadline(accepted: try Sample.instant("2026-11-20 12:00")))
                == "2026-11-23 08:00")
    }

    @Test(arguments: [
        ("2026-11-20 09:10", "2026-11-20 10:10"), ("2026-11-20 16:30", "2026-11-23 07:30"),
        ("2026-11-22 23:00", "2026-11-23 08:00"),
    ])
    func `electronic data go on at once, which an office hour still is`(accepted: String, due: String) throws {
        let term = try Sample.calendar().transferOfData(accepted: try Sample.instant(accepted), article: Self.law)
        #expect(Sample.text(term.due) == due)
        #expect(term.explanation.first?.text.en.hasPrefix("Electronic data go on right after acceptance") == true)
    }

    @Test(arguments: [
        ("2026-11-20 08:00", "2026-11-23 17:00"),
        ("2026-11-20 15:30", "2026-11-23 17:00"),
        ("2026-11-23 10:00", "2026-11-25 17:00"),
        ("2026-11-20 18:00", "2026-11-25 17:00"),
    ])
    func `papers between levels go within a working day after acceptance`(accepted: String, due: String) throws {
        let term = try Sample.calendar().transferBetweenLevels(
            accepted: try Sample.instant(accepted), workingDays: 1, article: "NĐ 118/2025/NĐ-CP Điều 20(1)")
        #expect(Sample.text(term.due) == due)
        #expect(term.explanation.last?.text.en.hasSuffix("within 1 working day, by 17:00 on \(term.lastDay).") == true)
    }

    @Test(arguments: [
        ("2026-11-26 15:30", 1, "2026-11-25"), ("2026-11-26 07:00", 1, "2026-11-25"),
        ("2026-11-23 10:00", 1, "2026-11-22"), ("2026-11-26 15:30", 3, "2026-11-23"),
    ])
    func `an apology goes out no later than the day before the appointment`(
        due: String, leadDays: Int, last: String
    ) throws {
        let term = try Sample.calendar().apology(
            due: try Sample.instant(due), leadDays: leadDays, article: "NĐ 118/2025/NĐ-CP Điều 19(6)")
        #expect(Sample.text(term.due) == "\(last) 23:59")
        #expect(term.lastDay.description == last)
        #expect(term.explanation.map(\.rule) == ["R-APOLOGY"])
        #expect(term.explanation[0].article == "NĐ 118/2025/NĐ-CP Điều 19(6)")
    }

    @Test(arguments: [
        ("2026-11-17 08:00", "3wd", "2026-11-20 23:59"),
        ("2026-11-17 16:59", "3wd", "2026-11-20 23:59"),
        ("2026-11-17 18:00", "3wd", "2026-11-23 23:59"),
        ("2026-11-20 09:00", "3wd", "2026-11-26 23:59"),
        ("2026-11-20 16:00", "24h", "2026-11-26 16:00"),
        ("2026-11-20 16:00", "1wd", "2026-11-23 23:59"),
        ("2026-11-20 16:00", "sameDay", "2026-11-23 17:00"),
    ])
    func `an appraisal asks for a supplement within its working days from acceptance`(
        accepted: String, limit: String, due: String
    ) throws {
        let term = try Sample.calendar().supplementRequest(
            accepted: try Sample.instant(accepted), within: try #require(TimeLimit(limit)),
            article: "NĐ 118/2025/NĐ-CP Điều 19(5)")
        #expect(Sample.text(term.due) == due)
        #expect(term.explanation.first?.rule == "R-3DAYS")
    }

    @Test(arguments: [
        ("2026-11-20 10:00", "15d", "2026-12-07 23:59", "2026-12-08"),
        ("2026-11-20 19:30", "15d", "2026-12-07 23:59", "2026-12-08"),
        ("2026-11-21 10:00", "15d", "2026-12-07 23:59", "2026-12-08"),
        ("2026-11-20 10:00", "14.1d", "2026-12-07 23:59", "2026-12-08"),
        ("2026-11-20 10:00", "7wd", "2026-12-02 23:59", "2026-12-03"),
        ("2026-11-21 10:00", "7wd", "2026-12-02 23:59", "2026-12-03"),
        ("2026-01-31 10:00", "P1M", "2026-03-02 23:59", "2026-03-03"),
        ("2026-11-20 16:00", "24h", "2026-11-26 16:00", "2026-11-26"),
    ])
    func `a dossier is completed by the end of the last day and may be closed from the next`(
        notified: String, limit: String, due: String, closing: String
    ) throws {
        let term = try Sample.calendar().completion(
            notified: try Sample.instant(notified), within: try #require(TimeLimit(limit)),
            article: "NĐ 118/2025/NĐ-CP Điều 19(5)")
        #expect(Sample.text(term.due) == due)
        #expect(term.over.date.description == closing)
    }

    @Test func `the explanation of a completion term names each step and article`() throws {
        let term = try Sample.calendar().completion(
            notified: try Sample.instant("2026-11-20 10:00"), within: try #require(TimeLimit("15d")),
            article: "NĐ 118/2025/NĐ-CP Điều 19(5)")
        #expect(term.explanation.map(\.rule) == ["R-CLOSE", "C2", "C6", "C3", "C3", "C3"])
        #expect(
            term.explanation.map(\.article) == [
                "NĐ 118/2025/NĐ-CP Điều 19(5)", "Bộ luật Dân sự 2015, Điều 147(2)", "Bộ luật Dân sự 2015, Điều 148(1)",
                "Bộ luật Dân sự 2015, Điều 148(5)", "Bộ luật Dân sự 2015, Điều 148(5)",
                "Bộ luật Dân sự 2015, Điều 148(6)",
            ])
        #expect(
            term.explanation.last?.text.en
                == "The whole of the last day, 2026-12-07, belongs to the term; from 2026-12-08 on it is over.")
        #expect(
            term.explanation.last?.text.vi
                == "Ngày cuối cùng 07/12/2026 được tính trọn đến 24:00; từ 08/12/2026 là hết hạn.")
    }

    @Test(arguments: [
        ("2026-11-20 16:00", "8h", "2026-11-23 16:00"),
        ("2026-11-20 07:00", "8h", "2026-11-20 17:00"),
        ("2026-11-21 09:00", "8h", "2026-11-23 17:00"),
        ("2026-11-22 23:59", "8h", "2026-11-23 17:00"),
        ("2026-11-23 16:30", "8h", "2026-11-25 16:30"),
        ("2026-11-20 16:00", "1wd", "2026-11-23 16:00"),
    ])
    func `an online filing is answered within its working hours, on a day off from the next opening`(
        arrived: String, limit: String, due: String
    ) throws {
        let term = try Sample.calendar().intakeAnswer(
            arrived: try Sample.instant(arrived), within: try #require(TimeLimit(limit)),
            article: "NĐ 118/2025/NĐ-CP Điều 17(2)")
        #expect(Sample.text(term.due) == due)
        #expect(term.explanation.first?.rule == "R-INTAKE")
        #expect(term.explanation.contains { $0.text.en.hasPrefix("Arrived at ") })
    }

    @Test(arguments: [
        ("2026-11-26 15:30", "2026-11-20 16:00", "2026-11-23 08:00", "2026-11-27 07:30"),
        ("2026-11-26 15:30", "2026-11-20 10:00", "2026-11-25 10:00", "2026-11-30 15:30"),
        ("2026-11-26 15:30", "2026-11-21 08:00", "2026-11-22 20:00", "2026-11-26 15:30"),
        ("2026-11-26 15:30", "2026-11-20 10:00", "2026-11-20 10:00", "2026-11-26 15:30"),
    ])
    func `an appointment moves by the office time that was waited`(
        due: String, paused: String, resumed: String, moved: String
    ) throws {
        let term = try Sample.calendar().resume(
            due: try Sample.instant(due), pausedAt: try Sample.instant(paused),
            resumedAt: try Sample.instant(resumed), article: "DESIGN")
        #expect(Sample.text(term.due) == moved)
        #expect(term.explanation.first?.rule == "RESUME")
        #expect(term.explanation.last?.rule == "C12")
    }

    @Test func `a restart counts the whole limit from the completion`() throws {
        let calendar = try Sample.calendar()
        let (completed, limit) = (try Sample.instant("2026-11-20 15:30"), try #require(TimeLimit("3wd")))
        let term = calendar.restart(completed: completed, limit: limit, article: "NĐ 118/2025/NĐ-CP Điều 19(5)")
        #expect(Sample.text(term.due) == "2026-11-26 15:30")
        #expect(term.explanation.first?.rule == "RESTART")
        #expect(term.explanation[1].text.en == "Completed at 15:30 on 2026-11-20, within office hours.")
    }

    @Test func `restart and suspend give different appointments for the same wait`() throws {
        let calendar = try Sample.calendar()
        let (paused, completed) = (try Sample.instant("2026-11-18 10:00"), try Sample.instant("2026-11-20 10:00"))
        let limit = try #require(TimeLimit("5wd"))
        let due = calendar.dueInstant(accepted: try Sample.instant("2026-11-16 10:00"), limit: limit)
        let restarted = calendar.restart(completed: completed, limit: limit, article: "DESIGN").due
        let resumed = calendar.resume(due: due, pausedAt: paused, resumedAt: completed, article: "DESIGN").due
        #expect(Sample.text(restarted) == "2026-11-30 10:00")
        #expect(Sample.text(resumed) == "2026-11-26 10:00")
    }
}
