import JSON
import LineProtocol
import Testing
import Transcripts

struct TranscriptReplayTests {
    @Test func `a story over two connections carries what one learns to the other`() async throws {
        let peer = ScriptedPeer([
            "an": [Reply(201, ["sha256": "ab"]), Reply(201, ["dossier": "H61-1", "status": 1])],
            "desk": [Reply(200, ["status": 2])],
        ])
        var replay = TranscriptReplay(
            try Transcript(
                """
                @an
                < 220 {"service":"motcua"}
                ! put hello text/plain
                < 201 {"sha256":"<file:any>"}
                > SUBMIT {"file":"${file}"}
                < 201 {"dossier":"<code:any>","…":true}
                @desk
                > DESK RECEIVE ${code}
                < 200 {"status":2}
                """))
        try await replay.run(on: peer)
        #expect(replay.matched == 4)
        #expect(
            peer.sent == [
                "an opens", "an puts hello as text/plain", "an: SUBMIT {\"file\":\"ab\"}\n", "desk opens",
                "desk: DESK RECEIVE H61-1\n",
            ])
    }

    @Test func `answers to lines sent ahead are looked at in order`() async throws {
        let peer = ScriptedPeer(["main": [Reply(200, ["n": 1]), Reply(404, [:])]])
        var replay = TranscriptReplay(try Transcript("> A\n> B\n< 200 {\"n\":1}\n< 404\n"))
        try await replay.run(on: peer)
        #expect(replay.matched == 2)
    }

    @Test func `a text of the transcript's own stands for itself in later lines`() async throws {
        let peer = ScriptedPeer(["main": [Reply(200, ["n": 1])]])
        var replay = TranscriptReplay(
            try Transcript("! let who \"a\":1\n! let body ${who},\"b\":2\n> A {${body}}\n< 200"))
        try await replay.run(on: peer)
        #expect(peer.sent == ["main opens", "main: A {\"a\":1,\"b\":2}\n"])
    }

    @Test func `a push is looked at like an answer`() async throws {
        let peer = ScriptedPeer(["main": [Reply(200, [:])]], pushes: [["event": "opened"], ["event": "accepted"]])
        var replay = TranscriptReplay(
            try Transcript("> WATCH x\n< 200\n* {\"event\":\"opened\"}\n* {\"event\":\"refused\"}"))
        let failure = await #expect(throws: TranscriptFailure.self) { try await replay.run(on: peer) }
        #expect(replay.matched == 2)
        #expect(failure?.description.hasPrefix("line 4: the push differs at\n/event\n  - \"refused\"") == true)
    }

    @Test(arguments: [
        ("> A\n< 201", 2, "line 2: the code differs\n  - 201\n  + 200 {\"n\":1}"),
        ("\n> A\n< 200 {\"n\":2}", 3, "line 3: the body differs at\n/n\n  - 2\n  + 1"),
        ("< 200", 1, "line 1: there is no answer left to look at"),
        ("> A ${x}", 1, "line 1: nothing was captured as ${x} before this line"),
        ("> A\n< 200 {\"n\":\"${x}\"}", 2, "line 2: nothing was captured as ${x} before this line"),
    ])
    func `a departure is told with its line and both sides`(text: String, line: Int, start: String) async throws {
        let peer = ScriptedPeer(["main": [Reply(200, ["n": 1])]])
        var replay = TranscriptReplay(try Transcript(text))
        let failure = await #expect(throws: TranscriptFailure.self) { try await replay.run(on: peer) }
        #expect(failure?.line == line)
        #expect(failure?.description.hasPrefix(start) == true)
    }
}
