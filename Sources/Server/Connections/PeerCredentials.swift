import Glibc
import NIOCore

/// Who connected to a Unix socket, as the kernel tells (`SO_PEERCRED`); laid out as `struct ucred`.
struct PeerCredentials: Sendable {
    private let pid: Int32
    private let uid: UInt32
    private let gid: UInt32

    private static let option = NIOBSDSocket.Option(rawValue: SO_PEERCRED)

    /// The uid of the other process; nobody's (65534) when the kernel does not tell.
    static func uid(of channel: any Channel) -> UInt32 {
        var uid: UInt32 = 65_534
        guard let options = channel as? any SocketOptionProvider else { return uid }
        let future: EventLoopFuture<PeerCredentials> = options.unsafeGetSocketOption(level: .socket, name: option)
        // On the channel's own event loop the answer is there at once.
        future.assumeIsolated().whenSuccess { uid = $0.uid }
        return uid
    }
}
