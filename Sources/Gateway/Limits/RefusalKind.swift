/// Why somebody who asks too much is refused or cut off, as `ADMIN STATS` counts it.
public enum RefusalKind: String, CaseIterable, Sendable {
    /// The server has as many connections as it takes (503).
    case connections
    /// The address has as many connections as it may (503).
    case connectionsOfAddress
    /// The address connects too often (closed without a word).
    case connectsOfAddress
    /// No TLS handshake, or none in time (closed).
    case handshake
    /// A fault within TLS after the handshake, renegotiation among them (closed).
    case tls
    /// The first request did not come in time, or nothing came for too long (closed: `idle`).
    case idle
    /// A line took too long (closed: `line-timeout`).
    case slowLine
    /// An upload was too slow (closed: `line-timeout`).
    case slowUpload
    /// Replies or pushes were left unread (closed: `slow-reader`, or without a word).
    case unread
    /// The server holds too much, and this connection most (closed: `memory`); or a download has no room (429).
    case memory
    /// The account asks too often (429).
    case requestsOfAccount
    /// The address asks too often (429).
    case requestsOfAddress
    /// Too many commands wait for the sequencer (429).
    case queue
    /// A login after too many failed ones, or too many logins at once (429).
    case logins
    /// Too many uploads in progress (429).
    case uploads
    /// The account's uploads of the day are used up (429).
    case uploadQuota
    /// A line over the limit (413).
    case longLine
    /// An attachment over the limit (413).
    case largeUpload
    /// A body that is not JSON as the gateway takes it, such as one nested too deeply (400).
    case json
}
