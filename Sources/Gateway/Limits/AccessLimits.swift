/// How much clients may ask of the server together, for each account and for each address; `motcua.yaml` sets it.
///
/// All figures are ours (DESIGN). A rate of 0 is no limit.
public struct AccessLimits: Hashable, Sendable {
    /// Connections over the network at a time; one more gets 503.
    public var connections = 4096
    /// Connections of one address at a time.
    public var connectionsPerAddress = 256
    /// New connections of one address in a second, on average; four times as many at once.
    public var connectsPerSecond = 50
    /// Requests of one account in a second, on average, and at once.
    public var requestsPerSecondOfAccount = 100
    /// Requests of one address in a second, on average, and at once.
    public var requestsPerSecondOfAddress = 500
    /// Uploads in progress at a time.
    public var uploads = 256
    /// Uploads of one account in progress at a time.
    public var uploadsOfAccount = 16
    /// Bytes that one account may upload on a day of the gateway's clock.
    public var uploadBytesPerDay = 2_147_483_648
    /// The slowest upload, in bytes a second, averaged over the time allowed for a line.
    public var uploadBytesPerSecond = 1024
    /// Bytes that all connections together may have the server hold: unfinished lines, requests in progress, unread
    /// replies and pushes. Above it the connections that hold most are closed.
    public var bufferedBytes = 268_435_456
    /// Bytes of pushes that one connection may leave unread.
    public var pushBacklogBytes = 8 * 1_048_576
    /// Seconds for a TLS handshake.
    public var handshakeSeconds = 10
    /// Seconds to the first request of a connection.
    public var firstLineSeconds = 600
    /// Seconds that a client may leave written replies unread.
    public var writeSeconds = 60
    /// Whether what holds for an address and the rates hold for clients on this machine too.
    public var loopback = false

    /// Connections over the Unix socket, which are never refused for what the network does.
    static let unixConnections = 64
    /// Passwords that wait to be checked; one more gets 429.
    static let waitingPasswords = 64

    /// The defaults.
    public init() {}

    /// The defaults but for the rates, which depend on the clock of the machine: for a gateway without a network.
    static var withoutRates: AccessLimits {
        var limits = AccessLimits()
        limits.connectsPerSecond = 0
        limits.requestsPerSecondOfAccount = 0
        limits.requestsPerSecondOfAddress = 0
        return limits
    }

    /// These limits with no more connections than a process with so many open files can have: an upload has a file of
    /// its own, and the store and the server's other files need some.
    public func within(openFiles: Int) -> AccessLimits {
        var limits = self
        let others = min(uploads, openFiles / 4) + Self.unixConnections + 64
        limits.uploads = min(uploads, max(1, openFiles / 4))
        limits.connections = min(connections, max(1, openFiles - others))
        return limits
    }
}
