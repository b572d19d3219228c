import Civil
import JSON
import Journal
import LineProtocol
import Metering
import Testing

@testable import Gateway

@Suite struct FiguresTests {
    /// The members of a histogram in `ADMIN STATS`.
    private static func times(_ count: Int64, _ microseconds: Int64) -> JSON {
        [
            "count": .integer(count), "p50": .integer(microseconds), "p95": .integer(microseconds),
            "p99": .integer(microseconds), "max": .integer(microseconds),
        ]
    }

    @Test func `a request is timed from its line to its reply, by its verb`() async throws {
        let clock = HandClock()
        let motcua = try TestGateway(
            monotonic: clock.monotonic, beforeCommit: { _ in clock.advance(microseconds: 4000) })
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a"))
        _ = try await client.call("PING")
        let stats = try await motcua.connect(.admin).call("ADMIN STATS").body
        #expect(stats["latency"]?["SUBMIT"] == Self.times(1, 4000))
        #expect(stats["latency"]?["PING"] == Self.times(1, 0))
        #expect(stats["latency"]?["ADMIN STATS"] == nil)
        #expect(stats["store"]?["commit"] == Self.times(1, 4000))
        #expect(stats["store"]?["dossiers"] == 1)
        #expect(stats["queues"] == ["waiting": 0, "signing": 0, "storing": 0])
    }

    @Test func `what is no verb is counted as none, and a refusal by its type`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect()
        #expect(try await client.call("DANCE").code == 405)
        #expect(try await client.call("WHY H61.90-190304-0001").code == 401)
        _ = client.session.fault(LineFault(.empty))
        let text = String(decoding: motcua.gateway.metricsText(), as: UTF8.self)
        #expect(text.contains(#"motcua_request_duration_seconds_count{verb="-"} 1"# + "\n"))
        #expect(text.contains(#"motcua_request_duration_seconds_count{verb="WHY"} 1"# + "\n"))
        #expect(text.contains(#"motcua_replies_total{code="405"} 1"# + "\n"))
        #expect(text.contains(#"motcua_refusals_total{type="unknown-verb"} 1"# + "\n"))
        #expect(text.contains(#"motcua_refusals_total{type="bad-line"} 1"# + "\n"))
        let figures = motcua.gateway.figures.json()
        #expect(figures["requests"] == 3)
        #expect(figures["replies"] == ["400": 1, "401": 1, "405": 1])
    }

    @Test func `sessions are counted as they open and close`() async throws {
        let motcua = try TestGateway()
        let clients = try (1...3).map { _ in try motcua.connect() }
        clients[0].session.close()
        #expect(motcua.gateway.figures.json()["sessions"] == 3)
        #expect(motcua.gateway.figures.json()["openSessions"] == 2)
        let text = String(decoding: motcua.gateway.metricsText(), as: UTF8.self)
        #expect(text.contains("motcua_sessions_open 2\n"))
        #expect(text.contains("motcua_sessions_total 3\n"))
    }

    @Test func `the log's batches, its entries and what it still lacks are counted`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...3))
        _ = try await motcua.connect().call("LOG CHECKPOINT")
        let after = String(decoding: motcua.gateway.metricsText(), as: UTF8.self)
        #expect(after.contains("motcua_log_events_waiting 0\n"))
        #expect(after.contains("motcua_log_batches_total 1\n"))
        #expect(after.contains("motcua_log_entries_total 3\n"))
    }

    @Test func `the metrics name no person and no dossier`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a", email: "a@example.vn"))
        _ = try await client.call("TRACK H61.90-190304-0001")
        _ = try await client.call("TRACK 086090000017")
        let text = String(decoding: motcua.gateway.metricsText(), as: UTF8.self)
        for secret in ["086090000017", "Nguyễn", "0912345678", "example.vn", "190304"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }
}
