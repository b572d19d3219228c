public import JSON

/// Why a call has no reply.
public enum ClientError: Error, Hashable, Sendable {
    /// Nothing answers there.
    case cannotConnect(Endpoint, reason: String)
    /// The handshake failed, or a certificate or key file is not usable.
    case tls(reason: String)
    /// The server greeted with something else than 220, such as 503 when it is full or stopping.
    case turnedAway(code: Int, body: JSON)
    /// The connection closed before the reply came; `reason` is what the server said last, such as `idle`.
    case closed(reason: String?)
    /// The other end does not speak this protocol.
    case protocolFault(reason: String)
    /// The line cannot be sent: it holds a line feed, or is none.
    case unusableLine
}

extension ClientError: CustomStringConvertible {
    /// What is wrong.
    public var description: String {
        switch self {
        case .cannotConnect(let endpoint, let reason): "no server at \(endpoint) (\(reason))"
        case .tls(let reason): "no TLS connection (\(reason))"
        case .turnedAway(let code, let body): "the server answered \(code) (\(body["detail"]?.string ?? "no reason"))"
        case .closed(nil): "the server closed the connection"
        case .closed(let reason?): "the server closed the connection (\(reason))"
        case .protocolFault(let reason): "the other end does not speak the line protocol (\(reason))"
        case .unusableLine: "the text is not one line"
        }
    }

    /// How to mend it.
    public var mend: String {
        switch self {
        case .cannotConnect(.unix, _): "start motcuad for this home, or name the home with --home"
        case .cannotConnect: "check that motcuad runs there, and host and port of --server"
        case .tls: "check --ca, --cert and --key; the CA of a home is pki/root.crt"
        case .turnedAway: "try again in a few minutes"
        case .closed: "connect again; with the same key the same request is carried out once"
        case .protocolFault: "check that host and port of --server belong to motcuad"
        case .unusableLine: "send one request a line"
        }
    }
}
