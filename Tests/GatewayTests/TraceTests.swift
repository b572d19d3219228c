import Civil
import JSON
import LineProtocol
import Logging
import Metering
import Testing

@testable import Gateway

@Suite struct TraceTests {
    private static func steps(_ reply: Reply) -> [String]? {
        reply.body["trace"]?["steps"]?.array?.compactMap { $0["step"]?.string }
    }

    @Test func `a write shows each station with the time since its line was read`() async throws {
        let clock = HandClock()
        let motcua = try TestGateway(
            signer: FakeSigner(whenSigned: { _ in clock.advance(microseconds: 70) }), monotonic: clock.monotonic,
            beforeCommit: { _ in clock.advance(microseconds: 500) })
        let client = try motcua.connect(.applicant)
        _ = try await client.call(#"HELLO {"trace":true}"#)
        let reply = try await client.call(TestClient.submit("a"))
        let steps: [(String, Int64)] = [
            ("read", 0), ("parsed", 0), ("queued", 0), ("decided", 0), ("signed", 70), ("stored", 570),
            ("replied", 570),
        ]
        #expect(
            reply.body["trace"]?["steps"]
                == .array(steps.map { ["step": .string($0.0), "us": .integer($0.1)] }))
    }

    @Test func `a read, a refusal and an upload show the stations that they have`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        #expect(Self.steps(try await client.call(#"HELLO {"trace":true}"#)) == nil)
        #expect(Self.steps(try await client.call("PING")) == ["read", "parsed", "replied"])
        #expect(Self.steps(try await client.call("TRACK nothing")) == nil, "times of what is not there tell what is")
        let refusal = try await client.call("TRACK")
        #expect(Self.steps(refusal) == ["read", "parsed", "replied"])
        #expect(refusal.body["trace"]?["request"] == refusal.body["request"])
        #expect(Self.steps(await client.put([1, 2, 3])) == ["read", "parsed", "stored", "replied"])
        _ = try await client.call(#"HELLO {"trace":false}"#)
        #expect(Self.steps(try await client.call("PING")) == nil)
    }

    @Test func `the trace stands before ref, and not in what is kept for a key`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let plain = try await client.call(TestClient.submit("a"))
        _ = try await client.call(#"HELLO {"trace":true}"#)
        let again = try await client.call(TestClient.submit("a"))
        #expect(again.body.members?.last?.key == "trace")
        #expect(again.body.members?.dropLast() == plain.body.members?[...])
        let marked = Request(verb: "PING", ref: "mine")
        let reply = await withCheckedContinuation { continuation in
            client.session.start(marked, received: 0) { continuation.resume(returning: $0) }
        }
        #expect(reply.body.members?.map(\.key) == ["clock", "trace", "ref"])
    }

    @Test func `who has not identified is shown no times`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect()
        #expect(try await client.call(#"HELLO {"trace":true}"#).code == 200)
        #expect(Self.steps(try await client.call("PING")) == nil)
        #expect(Self.steps(try await client.call("TRACK H61.90-190304-0001")) == nil)
    }

    @Test func `each line that the log has of a request carries the name that the reply has`() async throws {
        let log = CollectedLog()
        let motcua = try TestGateway(logger: log.logger(.debug))
        let client = try motcua.connect(.applicant)
        let refusal = try await client.call("TRACK nothing")
        let request = try #require(refusal.body["request"]?.string)
        let lines = log.lines.filter { $0.fields["request"] == request }
        #expect(lines.map(\.message) == ["not-found", "answered"])
        #expect(lines.allSatisfy { $0.fields["verb"] == "TRACK" && $0.fields["code"] == "404" })
        _ = client.session.fault(LineFault(.empty))
        _ = motcua.gateway.turnAway(.stopping, ref: nil)
        #expect(log.lines.filter { $0.fields["code"] != nil }.allSatisfy { $0.fields["request"] != nil })
        #expect(Set(log.lines.compactMap { $0.fields["request"] }).count == 3)
    }

    @Test func `at the usual level only refusals are logged`() async throws {
        let log = CollectedLog()
        let motcua = try TestGateway(logger: log.logger(.info))
        let client = try motcua.connect(.applicant)
        _ = try await client.call("PING")
        _ = try await client.call(TestClient.submit("a"))
        #expect(log.lines.isEmpty)
        _ = try await client.call("TRACK nothing")
        #expect(log.lines.map(\.message) == ["not-found"])
    }

    @Test func `an account that had to wait is told under the same name as the log`() async throws {
        let log = CollectedLog()
        let motcua = try TestGateway(logger: log.logger(.info))
        let refusal = try await motcua.connect().call(#"AUTH PASSWORD {"user":"nobody","password":"wrong"}"#)
        #expect(refusal.code == 401)
        #expect(log.lines.map(\.message) == ["login failed", "authentication-failed"])
        #expect(Set(log.lines.map { $0.fields["request"] }) == [refusal.body["request"]?.string])
    }

    @Test func `the log names the address from which a refused login came`() async throws {
        let log = CollectedLog()
        let motcua = try TestGateway(logger: log.logger(.info))
        for login in [#"AUTH PASSWORD {"user":"nobody","password":"wrong"}"#, "AUTH EXTERNAL"] {
            #expect(try await motcua.connect().call(login).code == 401)
        }
        let clients = log.lines.filter { $0.message == "login failed" }.map { $0.fields["client"] }
        #expect(clients == ["192.0.2.7", "192.0.2.7"])
    }
}
