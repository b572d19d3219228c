import JSON
import Testing
import Transcripts

struct TranscriptTests {
    @Test func `each kind of line is one step with its line number`() throws {
        let transcript = try Transcript(
            """
            # a story
            @an
            > PING

            < 200 {"clock":"<any>"}
              ! put two words text/plain
            < 201
            ! let body "a":1, "b":2
            * {"event":"<any>"}
            """)
        #expect(
            transcript.steps == [
                TranscriptStep(line: 2, action: .connection("an")),
                TranscriptStep(line: 3, action: .send("PING")),
                TranscriptStep(line: 5, action: .expect(code: 200, pattern: ["clock": "<any>"])),
                TranscriptStep(line: 6, action: .put(text: "two words", mediaType: "text/plain")),
                TranscriptStep(line: 7, action: .expect(code: 201, pattern: ReplyPattern.anyObject)),
                TranscriptStep(line: 8, action: .name("body", text: #""a":1, "b":2"#)),
                TranscriptStep(line: 9, action: .push(pattern: ["event": "<any>"])),
            ])
    }

    @Test(arguments: [
        ("PING", 1), ("> PING\n< 20 {}", 2), ("< 200 {", 1), ("@", 1), ("@two names", 1), ("\n\n! put text", 3),
        ("! get text text/plain", 1), ("< two", 1), ("! let body", 1),
        ("* {", 1),
    ])
    func `a line that is no step is refused with its number`(text: String, line: Int) {
        let fault = #expect(throws: TranscriptFault.self) { try Transcript(text) }
        #expect(fault?.line == line)
    }

    @Test func `a carriage return before the line feed belongs to neither line`() throws {
        let transcript = try Transcript("> PING\r\n< 200\r\n")
        #expect(transcript.steps.map(\.line) == [1, 2])
        #expect(transcript.steps.first?.action == .send("PING"))
    }
}
