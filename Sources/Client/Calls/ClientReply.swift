public import JSON

/// The server's answer to one call.
public struct ClientReply: Hashable, Sendable {
    /// The reply code; below 400 the request was done.
    public let code: Int
    /// The object of the reply.
    public let body: JSON
    /// The bytes that `GET` brought.
    public let payload: [UInt8]?

    /// A reply of these parts.
    public init(code: Int, body: JSON, payload: [UInt8]? = nil) {
        self.code = code
        self.body = body
        self.payload = payload
    }
}
