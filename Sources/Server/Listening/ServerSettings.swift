/// Times that go before those of the limits, for tests that cannot wait; `nil`: as the limits say.
public struct ServerSettings: Sendable {
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
