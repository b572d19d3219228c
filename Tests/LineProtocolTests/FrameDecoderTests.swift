import JSON
import LineProtocol
import Testing

@Suite struct FrameDecoderTests {
    @Test func `a verb is upper-cased and words are kept`() throws {
        var decoder = FrameDecoder()
        decoder.append(Array("desk receive H61.12-190304-0001 {\"ref\":\"7\",\"a\":1}\r\n".utf8))
        let expected = Request(
            verb: "DESK", words: ["receive", "H61.12-190304-0001"], body: ["a": 1], ref: "7")
        #expect(decoder.next() == .request(expected))
        #expect(decoder.next() == nil)
    }
}
