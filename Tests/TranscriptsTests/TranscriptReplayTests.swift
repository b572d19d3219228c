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
