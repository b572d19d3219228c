/// The next thing that the bytes of a connection say.
public enum Frame: Hashable, Sendable {
    /// A request, to be answered with one reply.
    case request(Request)
    /// A line that is no request, to be answered with one error reply; the connection lives on.
    case fault(LineFault)
    /// A line that takes long to read, from a decoder that was told what is long: read it, then have the decoder resume.
    case longLine(LongLine)
    /// A `PUT` line; its payload follows in `uploadBytes`, and one reply answers the whole at its end.
    case uploadStarted(length: Int, mediaType: String, ref: String?)
    /// Some bytes of a payload, never none.
    case uploadBytes(ArraySlice<UInt8>)
    /// The payload is complete.
    case uploadFinished
    /// Another byte than LF follows the payload: what came is void, and one error reply answers the upload.
    case uploadBroken(LineFault)
}

/// A line whose reading may be left to another thread.
public struct LongLine: Hashable, Sendable {
    let bytes: [UInt8]
    let hasControls: Bool

    /// The length of the line.
    public var count: Int { bytes.count }

    /// What the line says.
    public func read() -> Frame {
        hasControls ? .fault(LineFault(.control)) : LineReader.frame(of: bytes[...])
    }
}
