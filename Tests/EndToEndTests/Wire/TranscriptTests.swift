import Foundation
import JSON
import Testing
import Transcripts

extension EndToEnd.Clients {
    /// The golden transcripts: the wire as people and the authors of clients read it.
    @Suite
    struct TranscriptTests {
        static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Transcripts").path

        static let names = [
            "session", "catalog", "submit-and-track", "desk", "post", "refusals",
            // The state table, row by row.
            "intake-2018", "intake-2025", "prepayment", "same-session", "counter-and-post", "transfer", "appraisal",
            "supplement", "chain", "apology", "withdrawal", "results", "correction", "post-dossier", "post-official",
            "post-return", "post-script", "post-files",
            "change-of-law",
            // What stands beside it.
            "queue", "tickets", "forms", "asking", "notices", "exchange", "reports", "settlement", "administrator",
            "post-network",
            "post-money", "post-liability", "post-mishaps", "post-late", "post-fee",
            "post-no-recipient", "post-force-majeure", "log", "bundle", "pki",
        ]

        /// Those that need all of the client: uploads, pushes, several connections, the administrator's among them.
        static let overTLS = ["submit-and-track", "post", "queue", "change-of-law"]

        @Test(arguments: names)
        func `the server answers as the transcript says`(name: String) async throws {
            let gateway = try RunningGateway()
            let text = try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
            var replay = TranscriptReplay(try Transcript(text))
            do {
                try await replay.run(on: RawPeer(gateway))
            } catch let failure as TranscriptFailure {
                Issue.record("\(name).txt \(failure)")
            }
            #expect(replay.matched > 5)
        }

        @Test(arguments: overTLS)
        func `motcua replays the transcript over TLS`(name: String) throws {
            let gateway = try RunningGateway()
            let outcome = try Program.run(
                Program.motcua,
                [
                    "replay", "\(Self.folder)/\(name).txt", "--home", gateway.home.path, "--server",
                    "127.0.0.1:\(gateway.tlsPort)",
                ])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }

        @Test
        func `motcua says where a transcript departs, and with code 1`() throws {
            let gateway = try RunningGateway()
            let transcript = Array("> PING\n< 200 {\"clock\":\"never\"}\n".utf8)
            let outcome = try Program.run(
                Program.motcua,
                ["replay", "-", "--home", gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)"],
                input: transcript)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("line 2"))
        }

        @Test
        func `every transcript in the folder is replayed`() throws {
            let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
            #expect(Set(files) == Set(Self.names.map { "\($0).txt" }))
        }
    }
}
