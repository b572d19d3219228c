public import JSON

/// What the server says unasked after `WATCH`: `* JSON LF`.
public struct Push: Hashable, Sendable {
    /// The object of the push.
    public let body: JSON

    /// A push of this object.
    public init(body: JSON) {
        self.body = body
    }

    /// The line, LF included.
    public func line() -> [UInt8] {
        var bytes = Array("* ".utf8)
        body.append(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}
