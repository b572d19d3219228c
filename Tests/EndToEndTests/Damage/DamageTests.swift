import JSON
import Testing

extension EndToEnd.Operators {
    /// `motcua doctor` finds whatever happened to a home, says what to do, and changes nothing.
    @Suite
    struct DamageTests {
        private func findings(_ home: TemporaryHome) throws -> [JSON] {
            let outcome = try Program.run(Program.motcua, ["doctor", "--json", "--home", home.path])
            let report = try JSON.parse(outcome.text)
            let findings = report["findings"]?.array ?? []
            #expect(outcome.status == (findings.isEmpty ? 0 : 1), "\(outcome.errors)")
            return findings
        }

        @Test
        func `a home that was used is well, also as a killed server left it`() throws {
            let used = try UsedHome.made.get()
            for home in [used.stopped, used.killed, used.earlier] {
                #expect(try findings(TemporaryHome(copyOf: home)) == [])
            }
        }

        @Test(arguments: Damage.all)
        func `damage is found, and there is a way out`(_ damage: Damage) throws {
            let used = try UsedHome.made.get()
            let home = try TemporaryHome(copyOf: damage.start == .killed ? used.killed : used.stopped)
            try damage.spoil(home)
            let findings = try findings(home)
            let found = findings.contains { finding in
                finding["severity"] == "fault" && finding["what"]?.string?.contains(damage.finding) ?? false
                    && finding["mend"]?.string?.contains(damage.mend) ?? false
            }
            #expect(found, "\(findings)")
        }

        @Test(arguments: ["DELETE FROM event WHERE sequence = 2", "DELETE FROM dossier WHERE id = 1"])
        func `an audit of the log alone misses an event that is gone or in no dossier`(sql: String) throws {
            let home = try TemporaryHome(copyOf: try UsedHome.made.get().stopped)
            let audit = ["log", "audit", "--home", home.path]
            #expect(try Program.run(Program.motcua, audit).status == 0)
            try Damage.sql("", sql, finding: "").spoil(home)
            let outcome = try Program.run(Program.motcua, audit)
            #expect(outcome.status == 1)
            #expect(outcome.text.contains("eventChanged"), "\(outcome.text)\(outcome.errors)")
        }

        @Test(arguments: ["", "x", "garbage\n", "motcua/gateway\n1\n\n"])
        func `a head that was torn, as by a crash of the machine, is told and is no fault`(_ content: String) throws {
            let home = try TemporaryHome(copyOf: try UsedHome.made.get().stopped)
            try home.write(content, to: "store/newest-head")
            let outcome = try Program.run(Program.motcua, ["doctor", "--json", "--home", home.path])
            #expect(outcome.status == 0)
            let findings = try JSON.parse(outcome.text)["findings"]?.array ?? []
            #expect(findings.map { $0["severity"] } == ["warning"])
            #expect(findings.first?["what"]?.string?.contains("newest-head") == true)
        }

        @Test(arguments: ["an older database in place of the newest", "no database", "an empty database"])
        func `no server starts on a store that lost its end`(_ name: String) throws {
            let damage = try #require(Damage.all.first { $0.description == name })
            let home = try TemporaryHome(copyOf: try UsedHome.made.get().stopped)
            try damage.spoil(home)
            let before = try home.snapshot()
            let outcome = try Program.run(
                Program.motcuad, ["--home", home.path, "--listen", "127.0.0.1:0", "--clock", RunningGateway.start])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("a head of"), "\(outcome.errors)")
            #expect(try home.snapshot() == before)
        }
    }
}
