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
    public func line() -> [UInt8] { body.serialized(after: "* ", before: "\n") }
}
