import JSON
import Testing

extension EndToEnd.Operators {
    /// `motcua calendar` on a home without a server.
    @Suite
    struct CalendarTests {
        private func calendar(_ home: TemporaryHome, _ arguments: [String]) throws -> Program.Outcome {
            try Program.run(Program.motcua, ["calendar"] + arguments + ["--home", home.path])
        }

        @Test
        func `the list in force agrees with the law`() throws {
            let outcome = try calendar(TemporaryHome(), ["check", "--json"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let found = try JSON.parse(outcome.text)
            #expect(found["faults"]?.array == [])
            #expect(found["doubtful"]?.array?.compactMap { $0["date"]?.string } == ["2013-02-15"])
        }

        @Test
        func `a list by the moon of China is told day by day and ends with 1`() throws {
            let home = try TemporaryHome()
            let list = try home.read("catalog/holidays.csv")
            try home.write(list.replacing("2009-04-04,Hung", with: "2009-04-05,Hung"), to: "catalog/holidays.csv")
            let outcome = try calendar(home, ["check"])
            #expect(outcome.status == 1)
            #expect(outcome.text.contains("fault: 2009-04-04: the law gives this day off: Hung Kings"))
            #expect(outcome.text.contains("fault: 2009-04-05: the law gives no such day off: Hung Kings"))
            #expect(outcome.text.contains("2 faults, 1 doubtful"))
        }

        @Test
        func `a year tells its days off, its make-up Saturdays and its working days`() throws {
            let home = try TemporaryHome()
            let year = try JSON.parse(calendar(home, ["year", "2026", "--json"]).text)
            #expect(year["workingDays"] == 249)
            #expect(year["makeUpSaturdays"]?.array?.compactMap { $0["date"]?.string } == ["2026-08-22"])
            #expect(year["items"]?.array?.count == 14)
            let text = try calendar(home, ["year", "2026"]).text
            #expect(text.contains("249 working days, 13 weekdays off"))
            #expect(try calendar(home, ["year", "0"]).status == 64)
        }

        @Test
        func `a folder without a catalog is named`() throws {
            for command in [["check"], ["year", "2026"]] {
                let outcome = try calendar(TemporaryHome(), command + ["--catalog", "/nowhere/at/all"])
                #expect(outcome.status == 65 || outcome.status == 66, "\(outcome.errors)")
                #expect(outcome.errors.contains("/nowhere/at/all"))
                #expect(outcome.text.isEmpty)
            }
        }
    }
}
