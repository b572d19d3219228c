/// What tests have otherwise than a server: times that go before those of the limits, `nil`: as the limits say.
public struct ServerSettings: Sendable {
    /// Lines longer than this are not read on the event loop.
    public var longLine = 16_384
    /// The time to finish a started line, or between two parts of an upload.
    public var lineTimeout: Duration?
    /// The time a connection with nothing in progress may stay silent both ways.
    public var idleTimeout: Duration?
    /// The time to the first request.
    public var firstLineTimeout: Duration?
    /// The time a client may leave written replies unread.
    public var writeTimeout: Duration?
    /// The time for a TLS handshake.
    public var handshakeTimeout: Duration?
    /// The time given to a client to close after the server's last word.
    public var lingerTimeout: Duration = .seconds(2)

    /// The defaults.
    public init() {}
}
