/// The next thing that the bytes of a connection say.
public enum Frame: Hashable, Sendable {
    /// A request, to be answered with one reply.
    case request(Request)
    /// A line that is no request, to be answered with one error reply; the connection lives on.
    case fault(LineFault)
    /// A `PUT` line; its payload follows in `uploadBytes`, and one reply answers the whole at its end.
    case uploadStarted(length: Int, mediaType: String, ref: String?)
    /// Some bytes of a payload, never none.
    case uploadBytes(ArraySlice<UInt8>)
    /// The payload is complete.
    case uploadFinished
    /// Another byte than LF follows the payload: what came is void, and one error reply answers the upload.
    case uploadBroken(LineFault)
}
