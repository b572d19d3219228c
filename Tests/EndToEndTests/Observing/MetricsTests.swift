import Foundation
import JSON
import MotCuaTesting
import Testing

extension EndToEnd.Operators {
    /// The figures of the real server as a collector gets them.
    @Suite
    struct MetricsTests {
        /// What curl gets from the listener of a server.
        private static func scrape(_ gateway: RunningGateway) throws -> PrometheusReader {
            let entry = try gateway.logEntries().first { $0["message"]?.string == "serving metrics" }
            guard let address = entry?["address"]?.string else { throw HarnessFault("no address of metrics") }
            let outcome = try Program.run("curl", ["-sS", "--fail", "http://\(address)/metrics"])
            guard outcome.status == 0 else { throw HarnessFault("curl: \(outcome.errors)") }
            return try PrometheusReader(outcome.output)
        }

        @Test
        func `a collector reads rates, times, queues and errors over HTTP`() throws {
            let gateway = try RunningGateway(options: ["--metrics", "127.0.0.1:0"])
            let filed = try FiledDossier(on: gateway)
            try filed.citizen.expect(200, "TRACK \(filed.code)")
            try filed.citizen.expect(404, "TRACK H61.12-190304-9999")
            let text = try Self.scrape(gateway)
            #expect(text.value("motcua_request_duration_seconds_count", ["verb": "SUBMIT"]) == 1)
            #expect(text.value("motcua_request_duration_seconds_count", ["verb": "TRACK"]) == 2)
            #expect(text.value("motcua_request_duration_seconds_count", ["verb": "PUT"]) == 1)
            #expect(try #require(text.value("motcua_request_duration_seconds_sum", ["verb": "SUBMIT"])) > 0)
            #expect(text.value("motcua_refusals_total", ["type": "not-found"]) == 1)
            #expect(text.value("motcua_replies_total", ["code": "201"]) == 2)
            #expect(text.value("motcua_receipts_signed_total") == 1)
            #expect(text.value("motcua_queue_depth", ["stage": "waiting"]) == 0)
            #expect(text.value("motcua_sessions_open") == 1)
            // The transaction of the submission, and that of the upload at least.
            #expect(try #require(text.value("motcua_store_sync_duration_seconds_count")) >= 2)
            #expect(text.value("motcua_commit_duration_seconds_count") == 1)
            #expect(text.value("motcua_group_size_count") == 1)
            #expect(Set(text.kinds.keys) == Set(text.help.keys))
            let stats = try gateway.admin().expect(200, "ADMIN STATS").body
            #expect(stats["latency"]?["SUBMIT"]?["count"] == 1)
            #expect(stats["store"]?["sync"]?["p99"]?.integer != nil)
        }

        @Test
        func `a file holds the figures while the server runs, and is gone afterwards`() throws {
            let home = try TemporaryHome()
            let file = home.path + "/motcua.prom"
            try home.write(try home.read("motcua.yaml") + "metrics.file: \"\(file)\"\n", to: "motcua.yaml")
            let gateway = try RunningGateway(home)
            while !FileManager.default.fileExists(atPath: file) { sched_yield() }
            let text = try PrometheusReader(Array(Data(contentsOf: URL(fileURLWithPath: file))))
            #expect(text.value("motcua_log_events_waiting") == 0)
            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)
            #expect(!FileManager.default.fileExists(atPath: file))
        }

        @Test(arguments: [("0.0.0.0:0", "would leave this machine"), ("nowhere", "is not an address")])
        func `an address that is none of this machine's own stops the start`(address: String, words: String) throws {
            let home = try TemporaryHome()
            let outcome = try Program.run(
                Program.motcuad, ["--home", home.path, "--listen", "127.0.0.1:0", "--metrics", address])
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
    }
}
