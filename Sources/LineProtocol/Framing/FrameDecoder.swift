/// Cuts the bytes of a connection into frames, as they come in; the same bytes give the same frames however they
/// are split.
///
/// It looks at each byte once, holds one line at most besides what was last appended, and never fails: what is
/// wrong with the bytes comes out as a frame.
public struct FrameDecoder: Sendable {
    private enum State: Hashable {
        case line
        /// A long line is being read elsewhere.
        case reading
        /// The rest of a line over the limit; then the payload of this length, if the line announced one.
        case discardingLine(payload: Int?)
        case payload(remaining: Int)
        case payloadEnd
        case swallowing(remaining: Int)
        case swallowedEnd
    }

    /// The limits that this decoder keeps to.
    public let limits: WireLimits
    private let longLine: Int
    private var state = State.line
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanner = LineScanner()

    private static let keptCapacity = 65_536

    /// A decoder for a new connection.
    ///
    /// - Parameter longLine: lines longer than this come out as `Frame.longLine`, unread; none by default.
    public init(limits: WireLimits = WireLimits(), longLine: Int = .max) {
        self.limits = limits
        self.longLine = longLine
    }

    /// Whether a line or a payload has begun and not ended; meaningful once `next()` has answered `nil`.
    public var isMidLine: Bool {
        start < buffer.count || state != .line
    }

    /// Whether the bytes that come next belong to an upload, not to a line.
    public var isMidUpload: Bool {
        switch state {
        case .line, .reading, .discardingLine: false
        case .payload, .payloadEnd, .swallowing, .swallowedEnd: true
        }
    }

    /// Whether what comes next is thrown away: the rest of a line that is too long, an upload that is too large or malformed.
    public var isDiscarding: Bool {
        switch state {
        case .discardingLine, .swallowing: true
        default: false
        }
    }

    /// How many bytes have come in that no frame was made of yet.
    public var bufferedBytes: Int { buffer.count - start }

    /// The memory for what has come in, in bytes: more than that where it has grown, since it grows by doubling.
    public var heldBytes: Int { buffer.capacity > Self.keptCapacity ? buffer.capacity : bufferedBytes }

    /// Takes bytes that have come in.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        forgetConsumed()
        if bytes.withContiguousStorageIfAvailable({ buffer.append(contentsOf: $0) }) == nil {
            buffer.append(contentsOf: bytes)
        }
    }

    /// Takes bytes that have come in, from memory that need not outlive the call.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        forgetConsumed()
        buffer.append(contentsOf: bytes)
    }

    private mutating func forgetConsumed() {
        guard start > 0 else { return }
        if start == buffer.count {
            if buffer.capacity > Self.keptCapacity {
                buffer = []
            } else {
                buffer.removeAll(keepingCapacity: true)
            }
            start = 0
        } else if start > buffer.count / 2 {
            buffer.removeSubrange(..<start)
            start = 0
        }
    }

    /// The next frame; `nil` until more bytes come, or until a long line was read.
    public mutating func next() -> Frame? {
        while start < buffer.count || state == .payload(remaining: 0) {
            switch state {
            case .line: return nextLine()
            case .reading: return nil
            case .discardingLine(let payload): discardLine(payload)
            case .payload(remaining: 0): state = .payloadEnd
            case .payload(let remaining): return payload(remaining)
            case .payloadEnd: return endOfPayload()
            case .swallowing(let remaining):
                let count = min(remaining, buffer.count - start)
                start += count
                state = count == remaining ? .swallowedEnd : .swallowing(remaining: remaining - count)
            case .swallowedEnd:
                state = takeLineFeed() ? .line : .discardingLine(payload: nil)
            }
        }
        forgetConsumed()
        return nil
    }

    private mutating func nextLine() -> Frame? {
        let end = scanner.lineEnd(in: buffer, from: start)
        guard (end ?? buffer.count) - start <= limits.line else {
            state = .discardingLine(payload: LineReader.payloadLength(of: buffer[start...].prefix(limits.line)))
            start = end ?? buffer.count
            scanner = LineScanner()
            return .fault(LineFault(.tooLong(limit: limits.line)))
        }
        guard let end else { return nil }
        let hasControls = scanner.hasControls(before: end, in: buffer, from: start)
        let line = buffer[start..<end].last == UInt8(ascii: "\r") ? buffer[start..<(end - 1)] : buffer[start..<end]
        start = end + 1
        scanner = LineScanner()
        if line.count > longLine {
            state = .reading
            let line = LongLine(bytes: Array(line), hasControls: hasControls)
            forgetConsumed()
            return .longLine(line)
        }
        return begin(hasControls ? .fault(LineFault(.control)) : LineReader.frame(of: line), at: line)
    }

    /// Goes on after a long line that was read; answers the frame that it is here.
    public mutating func resume(after line: LongLine, read frame: Frame) -> Frame {
        state = .line
        return begin(frame, at: line.bytes[...])
    }

    /// The frame of a line, once it is settled what follows that line.
    private mutating func begin(_ frame: Frame, at line: ArraySlice<UInt8>) -> Frame {
        switch frame {
        case .uploadStarted(let length, _, let ref) where length > limits.attachment:
            state = .swallowing(remaining: length)
            return .fault(LineFault(.tooLarge(limit: limits.attachment), ref: ref))
        case .uploadStarted(let length, _, _):
            state = .payload(remaining: length)
        case .fault:
            if let length = LineReader.payloadLength(of: line) { state = .swallowing(remaining: length) }
        default: break
        }
        return frame
    }

    private mutating func discardLine(_ payload: Int?) {
        var scanner = LineScanner()
        if let end = scanner.lineEnd(in: buffer, from: start) {
            start = end + 1
            state = payload.map { .swallowing(remaining: $0) } ?? .line
        } else {
            start = buffer.count
        }
    }

    private mutating func payload(_ remaining: Int) -> Frame {
        let bytes = buffer[start...].prefix(remaining)
        start = bytes.endIndex
        state = .payload(remaining: remaining - bytes.count)
        return .uploadBytes(bytes)
    }

    private mutating func endOfPayload() -> Frame {
        if takeLineFeed() {
            state = .line
            return .uploadFinished
        }
        state = .discardingLine(payload: nil)
        return .uploadBroken(LineFault(.unterminatedUpload))
    }

    /// Steps over the next byte if it is LF.
    private mutating func takeLineFeed() -> Bool {
        guard buffer[start] == UInt8(ascii: "\n") else { return false }
        start += 1
        return true
    }
}
