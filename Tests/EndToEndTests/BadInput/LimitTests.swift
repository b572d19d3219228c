import Foundation
import JSON
import Testing

extension EndToEnd.Clients {
    /// The limits of `motcua.yaml`, as the real server keeps them.
    @Suite
    struct LimitTests {
        private func makeHome(_ lines: String) throws -> TemporaryHome {
            let home = try TemporaryHome()
            try home.write(home.read("motcua.yaml") + lines, to: "motcua.yaml")
            return home
        }

        @Test
        func `every limit stands in the file with its default, and in ADMIN STATS`() throws {
            let gateway = try RunningGateway.shared.get()
            let text = try gateway.home.read("motcua.yaml")
            let limits = try #require(try gateway.admin().expect(200, "ADMIN STATS").body["limits"])
            for member in limits.members ?? [] where !["now", "refused"].contains(member.key) {
                #expect(text.contains("# limits.\(member.key): \(member.value)\n"), "\(member.key)")
            }
            #expect(limits["bufferedBytes"] == 268_435_456)
            #expect(limits["now"]?["connections"]?.integer ?? 0 >= 1)
        }

        @Test
        func `rates of the settings hold, and the administrator's socket stays free`() throws {
            let gateway = try RunningGateway(
                makeHome("limits.loopback: true\nlimits.requestsPerSecondOfAccount: 1\n"))
            let citizen = try gateway.citizen()
            let answers = try (1...10).map { _ in try citizen.ask("PING") }
            let refused = try #require(answers.first { $0.code == 429 })
            #expect(refused.slug == "too-many-requests")
            #expect(refused.body["retryAfter"]?.integer == 1)
            let admin = try gateway.admin()
            for _ in 1...10 { try admin.expect(200, "PING") }
            let stats = try admin.expect(200, "ADMIN STATS")
            #expect(stats.body["limits"]?["refused"]?["requestsOfAccount"]?.integer ?? 0 >= 1)
        }

        @Test
        func `a connection too many is told so, and the administrator still gets in`() throws {
            let gateway = try RunningGateway(makeHome("limits.connections: 1\n"))
            let first = try gateway.visitor()
            let second = try gateway.visitor()
            #expect(second.greeting.code == 503)
            #expect(second.greeting.slug == "too-many-connections")
            #expect(try first.isAlive)
            let stats = try gateway.admin().expect(200, "ADMIN STATS")
            #expect(stats.body["limits"]?["refused"]?["connections"]?.integer == 1)
        }

        @Test(arguments: [
            "limits.connections: 0", "limits.uploads: many", "limits.loopback: 1", "limits.conections: 5",
        ])
        func `a limit that is none stops the start`(line: String) throws {
            let home = try makeHome("\(line)\n")
            let outcome = try Program.run(Program.motcuad, ["--home", home.path, "--listen", "127.0.0.1:0"])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(line.prefix { $0 != ":" }), "\(outcome.errors)")
        }
    }
}
