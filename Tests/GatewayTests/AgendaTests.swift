import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct AgendaTests {
    /// Three dossiers whose supplements were asked for at different moments, so that their terms run out one after
    /// another, and the codes in the order in which they do.
    private func waiting(_ motcua: TestGateway) async throws -> [String] {
        let client = try motcua.connect(.applicant)
        let codes = try await client.pipeline(TestClient.submit(numbered: 1...3)).compactMap(\.dossier)
        let desk = try motcua.connect(.officer(.reception))
        let clock = try motcua.connect(.admin)
        var order: [String] = []
        for (code, at) in zip([codes[2], codes[0], codes[1]], ["07", "08", "09"]) {
            try await clock.call(#"ADMIN CLOCK {"to":"2025-07-\#(at)T08:00:00+07:00"}"#)
            #expect(try await desk.call(#"DESK REQUEST \#(code) {"reason":"Thiếu chữ ký"}"#).code == 200)
            order.append(code)
        }
        return order
    }

    @Test func `terms run out in order, each at its own instant`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let order = try await waiting(motcua)
        let before = motcua.stored.lastSequence()
        let reply = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"2025-08-01T08:00:00+07:00"}"#)
        #expect(reply.body["happened"] == 3)
        #expect(reply.body["clock"] == "2025-08-01T08:00:00+07:00")
        let changes = motcua.stored.changes(since: before, visibleTo: .everything, limit: 9)
        #expect(changes.map(\.record.dossier) == order)
        #expect(changes.map(\.record.at) == ["23", "24", "25"].map { moment("2025-07-\($0) 00:00") })
        #expect(changes.allSatisfy { $0.state == .refused && $0.record.actor == .system })
    }

    @Test func `a clock that runs until idle stays where the last thing happened`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let order = try await waiting(motcua)
        let clock = try motcua.connect(.admin)
        let reply = try await clock.call(#"ADMIN CLOCK {"until":"idle"}"#)
        #expect(reply.body["happened"] == 3)
        #expect(reply.body["clock"] == "2025-07-25T00:00:00+07:00")
        #expect(order.allSatisfy { motcua.stored.caseFile($0)?.dossier.state == .refused })
        let again = try await clock.call(#"ADMIN CLOCK {"until":"idle"}"#)
        #expect(again.body["happened"] == 0)
        #expect(again.body["clock"] == reply.body["clock"])
    }

    @Test(arguments: [
        #"{"until":"idle","to":"2025-08-01T08:00:00+07:00"}"#, #"{"advance":"P1D","until":"idle"}"#,
        #"{"advance":"P1D","to":"2025-08-01T08:00:00+07:00"}"#, #"{"until":"2025-08-01T08:00:00+07:00"}"#,
        #"{"advance":"soon"}"#,
    ])
    func `a clock that is not told one thing stays`(body: String) async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let reply = try await motcua.connect(.admin).call("ADMIN CLOCK \(body)")
        #expect(reply.code == 422)
        #expect(motcua.gateway.clock.now == moment("2025-07-07 08:00"))
    }

    @Test func `what is due at the same instant happens in the order of the codes`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let codes = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...3))
            .compactMap(\.dossier)
        let desk = try motcua.connect(.officer(.reception))
        for code in codes.reversed() {
            _ = try await desk.call(#"DESK REQUEST \#(code) {"reason":"Thiếu chữ ký"}"#)
        }
        let before = motcua.stored.lastSequence()
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P30D"}"#)
        let changes = motcua.stored.changes(since: before, visibleTo: .everything, limit: 9)
        #expect(changes.map(\.record.dossier) == codes)
    }

    @Test func `a term runs out at its instant and not a second earlier`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let order = try await waiting(motcua)
        let clock = try motcua.connect(.admin)
        let early = try await clock.call(#"ADMIN CLOCK {"to":"2025-07-22T23:59:59+07:00"}"#)
        #expect(early.body["happened"] == 0)
        let due = try await clock.call(#"ADMIN CLOCK {"to":"2025-07-23T00:00:00+07:00"}"#)
        #expect(due.body["happened"] == 1)
        #expect(motcua.stored.caseFile(order[0])?.dossier.state == .refused)
        #expect(motcua.stored.caseFile(order[1])?.dossier.state == .intakeSupplement)
    }

    @Test func `a supplement in time keeps the dossier open`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let client = try motcua.connect(.applicant)
        let code = try #require(try await client.call(TestClient.submit("a")).dossier)
        _ = try await motcua.connect(.officer(.reception)).call(#"DESK REQUEST \#(code) {"reason":"Thiếu"}"#)
        #expect(try await client.call(#"SUPPLEMENT \#(code) {"components":[]}"#).code == 200)
        let reply = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P60D"}"#)
        #expect(reply.body["happened"] == 1)
        let last = motcua.stored.history(of: code).last
        #expect(last?.event == .dossier(.officerAlerted))
        #expect(last?.at == moment("2025-07-07 10:00"))
        #expect(motcua.stored.caseFile(code)?.dossier.state == .submitted)
    }

    @Test func `steps that several ask for together all count`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                let clock = try motcua.connect(.admin)
                group.addTask {
                    let replies = try await clock.pipeline(
                        Array(repeating: #"ADMIN CLOCK {"advance":"PT1M"}"#, count: 5))
                    #expect(replies.allSatisfy { $0.code == 200 })
                }
            }
            try await group.waitForAll()
        }
        #expect(motcua.gateway.clock.now == moment("2025-07-07 08:40"))
    }

    @Test func `the clock does not run backwards`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let clock = try motcua.connect(.admin)
        let reply = try await clock.call(#"ADMIN CLOCK {"to":"2025-07-07T07:59:59+07:00"}"#)
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "clockBackwards")
        #expect(try await clock.call("PING").body["clock"] == "2025-07-07T08:00:00+07:00")
    }

    @Test(arguments: ["99999999wd", "P9999Y", "PT99999999999999H"])
    func `a step beyond the calendar is refused by its limit, and nothing moves`(step: String) async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let clock = try motcua.connect(.admin)
        let reply = try await clock.call(#"ADMIN CLOCK {"advance":"\#(step)"}"#)
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "beyondCalendar")
        #expect(reply.body["detail"]?.string?.contains("9999") == true)
        #expect(try await clock.call("PING").body["clock"] == "2025-07-07T08:00:00+07:00")
        #expect(motcua.stored.clock() == nil)
    }

    @Test func `of two who move the clock the further one wins, in the store too`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00")
        let (near, far) = (moment("2025-07-08 08:00"), moment("2025-07-10 08:00"))
        _ = try Agenda(gateway: motcua.gateway).run(upTo: far)
        _ = try Agenda(gateway: motcua.gateway).run(upTo: near)
        #expect(motcua.gateway.clock.now == far)
        #expect(motcua.stored.clock() == far)
    }

    @Test func `a clock that could not be stored is told`() async throws {
        let motcua = try TestGateway(at: "2025-07-07 08:00", faults: [1: .diskFull])
        let clock = try motcua.connect(.admin)
        #expect(try await clock.call(#"ADMIN CLOCK {"advance":"P1D"}"#).code == 507)
        #expect(try await clock.call(#"ADMIN CLOCK {"advance":"P1D"}"#).code == 200)
        #expect(motcua.stored.clock() == motcua.gateway.clock.now)
    }

    @Test func `the clock of the machine is not moved by a command`() async throws {
        let motcua = try TestGateway(clock: GatewayClock(simulatedAt: nil))
        let reply = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P1D"}"#)
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "realClock")
        motcua.gateway.tick()
        #expect(motcua.stored.clock() == nil)
    }

    @Test func `a simulated clock moves forward only`() {
        let clock = GatewayClock(simulatedAt: moment("2025-07-07 08:00"))
        clock.move(to: moment("2025-07-08 08:00"))
        clock.move(to: moment("2025-07-06 08:00"))
        #expect(clock.now == moment("2025-07-08 08:00"))
        #expect(clock.isSimulated)
    }

    @Test func `the clock of the machine stays what it is`() {
        let clock = GatewayClock(simulatedAt: nil)
        clock.move(to: moment("2999-01-01 00:00"))
        #expect(!clock.isSimulated)
        #expect(clock.now < moment("2999-01-01 00:00"))
    }
}
