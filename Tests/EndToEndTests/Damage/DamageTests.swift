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
