/// How much one connection may ask of the server; a deployment may set other figures, and the greeting states them.
public struct WireLimits: Hashable, Sendable {
    /// The longest line, in bytes before its LF, a CR included.
    public var line = 1_048_576
    /// The largest attachment, in bytes.
    public var attachment = 26_214_400
    /// The most requests of one connection that are in progress at a time.
    public var pipeline = 64
    /// The time to finish a line once it has begun, in seconds.
    public var lineSeconds = 60
    /// The time a connection may stay silent, in seconds.
    public var idleSeconds = 600

    /// The figures of protocol version 1, but for those that are given.
    public init(
        line: Int = 1_048_576, attachment: Int = 26_214_400, pipeline: Int = 64, lineSeconds: Int = 60,
        idleSeconds: Int = 600
    ) {
        self.line = line
        self.attachment = attachment
        self.pipeline = pipeline
        self.lineSeconds = lineSeconds
        self.idleSeconds = idleSeconds
    }
}
