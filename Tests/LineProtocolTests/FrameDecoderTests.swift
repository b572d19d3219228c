import JSON
import LineProtocol
import Testing

@Suite struct FrameDecoderTests {
    /// All frames of bytes that come in in these pieces, the bytes of an upload joined.
    private func frames(_ pieces: [[UInt8]], _ limits: WireLimits = WireLimits()) -> [Frame] {
        let frames = frames(pieces, FrameDecoder(limits: limits))
        #expect(self.frames(pieces, FrameDecoder(limits: limits, longLine: 3)) == frames)
        return frames
    }

    /// What comes after a long line has to wait until that is read.
    private func frames(_ pieces: [[UInt8]], _ decoder: FrameDecoder) -> [Frame] {
        var decoder = decoder
        var frames: [Frame] = []
        for piece in pieces {
            decoder.append(piece)
            while var frame = decoder.next() {
                if case .longLine(let line) = frame {
                    #expect(decoder.next() == nil)
                    frame = decoder.resume(after: line, read: line.read())
                }
                if case .uploadBytes(let more) = frame, case .uploadBytes(let bytes) = frames.last {
                    frames[frames.count - 1] = .uploadBytes(bytes + more)
                } else {
                    frames.append(frame)
                }
            }
        }
        return frames
    }

    private func frames(_ text: String, _ limits: WireLimits = WireLimits()) -> [Frame] {
        frames([Array(text.utf8)], limits)
    }

    private func request(_ verb: String, _ words: [String] = [], _ body: JSON? = nil, _ ref: String? = nil) -> Frame {
        .request(Request(verb: verb, words: words, body: body, ref: ref))
    }

    @Test func `a verb is upper-cased, words are kept, ref is taken out of the body`() {
        #expect(
            frames("desk receive H61.12-190304-0001 {\"ref\":\"7\",\"a\":1}\r\n")
                == [request("DESK", ["receive", "H61.12-190304-0001"], ["a": 1], "7")])
        #expect(frames("PING\nPING {}\n") == [request("PING"), request("PING", [], .object([]))])
        #expect(frames("X a{b }c {\"k\":\" {\"} \n") == [request("X", ["a{b", "}c"], ["k": " {"])])
    }

    @Test(arguments: [
        ("\n", LineFault.Kind.empty), ("\r\n", .empty), ("A\tB\n", .control), ("A\0\n", .control), ("A\rB\n", .control),
        ("A\r\r\n", .control), (" A\n", .verb), ("1A\n", .verb), ("é\n", .verb), ("{}\n", .verb), ("A  B\n", .word),
        ("A \n", .word), ("A é\n", .word), ("A \u{7F}\n", .word), ("A  {}\n", .word),
        ("A {\"ref\":1}\n", .ref), ("A {\"ref\":null}\n", .ref),
        ("A {} B\n", .json(JSONFault(kind: .trailingText, offset: 3))),
        ("A {\"a\":NaN}\n", .json(JSONFault(kind: .syntax, offset: 5))), ("PUT\n", .upload),
        ("PUT x text/plain\n", .upload),
        ("PUT -1 text/plain\n", .upload), ("PUT 01 text/plain\n", .upload), ("PUT +1 text/plain\n", .upload),
        ("PUT text/plain 1\n", .upload), ("PUT  1 text/plain\n", .word), ("PUT 1\ttext/plain\n", .control),
        ("PUT 9223372036854775808 text/plain\n", .upload), ("PUTS 1 text\t\n", .control),
    ])
    func `a line that is no request is one fault, and the next line is read`(line: String, kind: LineFault.Kind) {
        #expect(frames(line + "PING\n") == [.fault(LineFault(kind)), request("PING")])
        #expect(LineFault(kind).code == 400)
    }

    @Test func `a line that is not UTF-8 is one fault`() {
        let bytes = Array("A {\"a\":\"".utf8) + [0xFF] + Array("\"}\nPING\n".utf8)
        let fault = LineFault(.json(JSONFault(kind: .invalidUTF8, offset: 6)))
        #expect(frames([bytes]) == [.fault(fault), request("PING")])
    }

    @Test func `a word has 256 characters at most, ref 64`() {
        let longest = String(repeating: "w", count: 256)
        #expect(frames("A \(longest)\n") == [request("A", [longest])])
        #expect(frames("A \(longest)w\n") == [.fault(LineFault(.word))])
        let ref = String(repeating: "ệ", count: 64)
        #expect(frames("A {\"ref\":\"\(ref)\"}\n") == [request("A", [], .object([]), ref)])
        #expect(frames("A {\"ref\":\"\(ref)x\"}\n") == [.fault(LineFault(.ref))])
    }

    @Test func `a line over the limit is one fault, and its rest is discarded`() {
        let limits = WireLimits(line: 8)
        #expect(
            frames("ABCDEFGH\nABCDEFGHI\nPING\n", limits)
                == [request("ABCDEFGH"), .fault(LineFault(.tooLong(limit: 8))), request("PING")])
        #expect(LineFault(.tooLong(limit: 8)).code == 413)
    }

    @Test func `an upload is its start, its bytes and its end`() {
        let start = Frame.uploadStarted(length: 5, mediaType: "text/plain;charset=utf-8", ref: "r")
        #expect(
            frames("put 5 text/plain;charset=utf-8 {\"ref\":\"r\"}\na\n\0é\nPING\n")
                == [start, .uploadBytes(ArraySlice("a\n\0é".utf8)), .uploadFinished, request("PING")])
        #expect(
            frames("PUT 0 a/b\n\nPING\n")
                == [.uploadStarted(length: 0, mediaType: "a/b", ref: nil), .uploadFinished, request("PING")])
    }

    @Test func `an upload that does not end in LF is broken, and the next line is read`() {
        #expect(
            frames("PUT 2 a/b\nabcd\nPING\n")
                == [
                    .uploadStarted(length: 2, mediaType: "a/b", ref: nil), .uploadBytes(ArraySlice("ab".utf8)),
                    .uploadBroken(LineFault(.unterminatedUpload)), request("PING"),
                ])
    }

    @Test func `an upload over the limit is one fault, and its payload is swallowed`() {
        let fault = Frame.fault(LineFault(.tooLarge(limit: 4), ref: "r"))
        let limits = WireLimits(attachment: 4)
        #expect(frames("PUT 5 a/b {\"ref\":\"r\"}\nPING\n\nPING\n", limits) == [fault, request("PING")])
        #expect(frames("PUT 5 a/b {\"ref\":\"r\"}\nPING\nx\nPING\n", limits) == [fault, request("PING")])
        #expect(frames("PUT \(Int.max) a/b {\"ref\":\"r\"}\nPING\n", limits) == [fault])
    }

    @Test(arguments: [
        ("PUT 5", LineFault.Kind.upload), ("put 5 text\r", .upload), ("PUT 5 text/", .upload), ("PUT 5 a/b/c", .upload),
        ("PUT 5 text/plain x", .upload), ("PUT 5 text/plain {\"a\":1}", .upload), ("PUT 5 {\"ref\":1}", .ref),
        ("PUT 5 a/b {\"ref\"}", .json(JSONFault(kind: .syntax, offset: 6))), ("PUT 5  a/b", .word), ("PUT 5 ", .word),
        ("PUT 5 a/é", .word), ("PUT 5 a/b\t", .control), ("PUT 5 a/\0", .control), ("PUT 5 a/b\r\r", .control),
    ])
    func `an upload that begins well and goes on wrongly is one fault, and its payload runs as no line`(
        line: String, kind: LineFault.Kind
    ) {
        let fault = Frame.fault(LineFault(kind))
        #expect(frames(line + "\nA\nB\nC\nPING\n") == [fault, request("PING")])
        #expect(frames(line + "\nQUIT\n\nPING\n") == [fault, request("PING")])
        #expect(frames(line + "\n12345QUIT\nPING\n") == [fault, request("PING")])
        #expect(frames(line.replacing("5", with: "0") + "\n\nPING\n") == [fault, request("PING")])
    }

    @Test func `a wrong upload keeps its ref, and may announce more than an attachment holds`() {
        let fault = Frame.fault(LineFault(.upload, ref: "r"))
        #expect(
            frames("PUT 5 {\"ref\":\"r\"}\nA\nB\nC\nPING\n", WireLimits(attachment: 4)) == [fault, request("PING")])
        #expect(frames("PUT \(Int.max) {\"ref\":\"r\"}\nPING\n") == [fault])
    }

    @Test func `an upload on a line over the limit is one fault, and its payload is swallowed too`() {
        let limits = WireLimits(line: 10)
        let fault = Frame.fault(LineFault(.tooLong(limit: 10)))
        #expect(frames("PUT 5 text/plain\nA\nB\nC\nPING\n", limits) == [fault, request("PING")])
        #expect(frames("PUT 5x text/plain\nA\n", limits) == [fault, request("A")])
    }

    @Test func `however the bytes are split, the frames are the same`() {
        let limits = WireLimits(line: 48, attachment: 6)
        let text =
            "PING\r\n\nhelp desk {\"ref\":\"é\",\"a\":[1,{}]}\nPUT 6 a/b\na\r\n\nb\0\nPUT 7 a/b\n1234567\nPUT 2 a/b\nxyz\n"
            + String(repeating: "L", count: 60)
            + "\nA\tB\nPUT 0 a/b\n\nPUT x\nPUT 3 a\nA\nB\nPUT 8 a/b\n12345678oops\nQUIT\n"
        let bytes = Array(text.utf8)
        let whole = frames([bytes], limits)
        #expect(whole.count == 18)
        #expect(whole.last == request("QUIT"))
        for split in 0...bytes.count {
            #expect(frames([Array(bytes[..<split]), Array(bytes[split...])], limits) == whole)
        }
        #expect(frames(bytes.map { [$0] }, limits) == whole)
    }

    @Test func `a decoder knows whether a line or an upload has begun`() {
        var decoder = FrameDecoder()
        #expect(!decoder.isMidLine)
        decoder.append("PI".utf8)
        #expect(decoder.next() == nil)
        #expect(decoder.isMidLine && !decoder.isMidUpload)
        decoder.append("NG\nPUT 3 a/b\n".utf8)
        #expect(decoder.next() != nil)
        #expect(decoder.next() != nil)
        #expect(decoder.next() == nil)
        #expect(decoder.isMidLine && decoder.isMidUpload)
        decoder.append("abc\n".utf8)
        while decoder.next() != nil {}
        #expect(!decoder.isMidLine && !decoder.isMidUpload)
    }

    @Test func `a request is written as it is read`() {
        let written = Request(verb: "TRACK", words: ["x"], body: ["phone": "5678"], ref: "1")
        #expect(frames([written.line()]) == [.request(written)])
        #expect(frames([Request(verb: "PING").line()]) == [request("PING")])
    }
}
