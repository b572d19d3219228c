import Civil
import JSON
import LineProtocol

/// The codec of lines: the first byte says into what pieces the rest is cut.
public struct LineTarget: FuzzTarget {
    public static let name = "line"
    private static let limits = WireLimits(line: 512, attachment: 64)

    public init(fixtures: FuzzFixtures) {}

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        guard let first = bytes.first else { return }
        let stream = Array(bytes.dropFirst())
        let whole = Self.frames(of: stream, pieces: max(1, stream.count))
        let cut = Self.frames(of: stream, pieces: Int(first) % 61 + 1)
        try hold(whole == cut, "the same bytes give other frames when they are split")
        let aside = Self.frames(of: stream, pieces: max(1, stream.count), longLine: Int(first) % 32)
        try hold(whole == aside, "the same bytes give other frames when long lines are read aside")
        for frame in whole.frames {
            switch frame {
            case .request(let request): try Self.checkRequest(request)
            case .fault(let fault):
                let refusal = Refusal.badLine(fault)
                try hold((400..<500).contains(refusal.code), "a fault is answered with \(refusal.code)")
                try Self.checkReply(refusal.reply(language: .english, request: nil, ref: fault.ref).line().dropLast())
            case .uploadStarted(let length, _, _):
                try hold((0...Self.limits.attachment).contains(length), "an upload over the limit begins: \(length)")
            case .uploadBytes(let bytes): try hold(!bytes.isEmpty, "a piece of an upload is empty")
            case .uploadFinished, .uploadBroken, .longLine: break
            }
        }
        for line in stream.split(separator: UInt8(ascii: "\n")) { try Self.checkReply(line) }
    }

    private struct Reading: Equatable {
        var frames: [Frame] = []
        var isMidLine = false
        var isMidUpload = false
    }

    /// The frames of a stream that comes in pieces of a size; neighbouring pieces of an upload are joined.
    private static func frames(of stream: [UInt8], pieces: Int, longLine: Int = .max) -> Reading {
        var decoder = FrameDecoder(limits: limits, longLine: longLine)
        var reading = Reading()
        for start in Swift.stride(from: 0, to: stream.count, by: pieces) {
            decoder.append(stream[start..<min(start + pieces, stream.count)])
            while var frame = decoder.next() {
                if case .longLine(let line) = frame { frame = decoder.resume(after: line, read: line.read()) }
                if case .uploadBytes(let more) = frame, case .uploadBytes(let before)? = reading.frames.last {
                    reading.frames[reading.frames.count - 1] = .uploadBytes(before + more)
                } else {
                    reading.frames.append(frame)
                }
            }
        }
        reading.isMidLine = decoder.isMidLine
        reading.isMidUpload = decoder.isMidUpload
        return reading
    }

    private static func checkRequest(_ request: Request) throws(BrokenProperty) {
        var decoder = FrameDecoder()
        decoder.append(request.line())
        try hold(decoder.next() == .request(request), "a request is not read back from its own line: \(request)")
        try hold(decoder.next() == nil && !decoder.isMidLine, "more than a request is read from its own line")
        if let match = request.match {
            try hold(
                match.arguments.count + match.verb.nameWords.count == request.words.count + 1,
                "a word of the request is lost: \(request)")
        }
    }

    private static func checkReply(_ line: ArraySlice<UInt8>) throws(BrokenProperty) {
        guard case .reply(let reply)? = try? ServerLine(line) else { return }
        let again = try need("the line of a reply is not read back") { () throws(ServerLine.Fault) in
            try ServerLine(reply.line().dropLast())
        }
        try hold(again == .reply(reply), "another reply is read back")
    }
}
