/// Where a gateway answers.
public enum Endpoint: Hashable, Sendable {
    /// The administration socket of a home.
    case unix(path: String)
    /// TLS; `ca` is the PEM file to trust in place of the system's, `certificate` and `key` name the client's own.
    case tls(host: String, port: Int, ca: String?, certificate: String?, key: String?)
    /// Plain TCP on this machine.
    case plaintext(host: String, port: Int)
}

extension Endpoint: CustomStringConvertible {
    /// The path, or `host:port`.
    public var description: String {
        switch self {
        case .unix(let path): path
        case .tls(let host, let port, _, _, _), .plaintext(let host, let port): "\(host):\(port)"
        }
    }
}
