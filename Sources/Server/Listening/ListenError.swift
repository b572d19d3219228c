/// Why a server does not listen; each case carries what the administrator needs to mend it.
public enum ListenError: Error, Hashable, Sendable {
    /// Another program listens at the address.
    case addressInUse(String)
    /// The address belongs to no network interface, or is none.
    case addressUnusable(String, reason: String)
    /// The port or the path needs other rights.
    case notPermitted(String)
    /// Plain TCP was asked for at an address beyond this machine.
    case notLoopback(host: String)
    /// A server answers at the socket.
    case socketInUse(path: String)
    /// Something that is no socket stands at the path.
    case notASocket(path: String)
    /// The path of the socket is longer than the kernel takes.
    case pathTooLong(path: String, limit: Int)
    /// The certificate file is absent or holds no PEM certificate.
    case certificateUnreadable(path: String, reason: String)
    /// The key file is absent or holds no PEM key.
    case keyUnreadable(path: String, reason: String)
    /// Certificate, key and client CA do not go together.
    case tls(reason: String)
    /// The server is draining or has stopped.
    case stopped
    /// The system refused for another reason.
    case system(String, reason: String)
}

extension ListenError: CustomStringConvertible {
    /// What is wrong.
    public var description: String {
        switch self {
        case .addressInUse(let address): "\(address) is in use"
        case .addressUnusable(let address, let reason): "\(address) cannot be listened at (\(reason))"
        case .notPermitted(let place): "not permitted to listen at \(place)"
        case .notLoopback(let host): "plain TCP at \(host) would leave this machine unencrypted"
        case .socketInUse(let path): "another server answers at \(path)"
        case .notASocket(let path): "\(path) is not a socket"
        case .pathTooLong(let path, let limit): "the socket path \(path) is longer than \(limit) bytes"
        case .certificateUnreadable(let path, let reason): "no certificate in \(path) (\(reason))"
        case .keyUnreadable(let path, let reason): "no key in \(path) (\(reason))"
        case .tls(let reason): "the TLS files do not go together (\(reason))"
        case .stopped: "the server has stopped"
        case .system(let place, let reason): "cannot listen at \(place) (\(reason))"
        }
    }

    /// How to mend it.
    public var mend: String {
        switch self {
        case .addressInUse: "stop the program that holds it, or choose another port"
        case .addressUnusable: "use an address of this machine, such as 127.0.0.1"
        case .notPermitted: "choose a port above 1023, or a folder that is yours"
        case .notLoopback: "use 127.0.0.1 or ::1, or listen with TLS"
        case .socketInUse: "stop that server, or choose another home"
        case .notASocket: "move that file away"
        case .pathTooLong: "choose a home with a shorter path"
        case .certificateUnreadable: "run motcua pki show, or motcua init for a new home"
        case .keyUnreadable: "check that the file is there and readable by this user"
        case .tls: "check with motcua pki show that certificate and key are of one pair"
        case .stopped: "start it again"
        case .system: "see the reason in brackets"
        }
    }
}
