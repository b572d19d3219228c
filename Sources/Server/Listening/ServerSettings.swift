/// The figures of a server that the greeting does not state.
public struct ServerSettings: Sendable {
    /// The most connections at a time; one more gets 503 and is closed.
    public var maximumConnections = 4096
    /// The most bytes of pushes that wait for a client to read them; one more byte closes the connection.
    public var pushBacklogBytes = 8 * 1_048_576
    /// The time to finish a started line, or between two parts of an upload; `nil`: as the limits say.
    public var lineTimeout: Duration?
    /// The time a connection with nothing in progress may stay silent both ways; `nil`: as the limits say.
    public var idleTimeout: Duration?
    /// The time a client may leave written replies unread.
    public var writeTimeout: Duration = .seconds(60)
    /// The time for a TLS handshake.
    public var handshakeTimeout: Duration = .seconds(10)
    /// The time given to a client to close after the server's last word.
    public var lingerTimeout: Duration = .seconds(2)

    /// The defaults.
    public init() {}
}
