import Glibc
import Home

/// The socket that whoever started the server already listens at for it: the protocol of sd_listen_fds(3), by which systemd
/// holds a port that needs rights, and takes connections while the server starts anew.
enum HandedSocket {
    /// The first descriptor that is handed over.
    private static let first: CInt = 3

    /// The descriptor of the socket for TLS clients; `nil` where none is meant for this process.
    ///
    /// - Throws: where more than one was handed over.
    static func descriptor(environment: [String: String], process: pid_t) throws(HomeFault) -> CInt? {
        guard environment["LISTEN_PID"] == "\(process)", let count = environment["LISTEN_FDS"].flatMap({ Int($0) }),
            count > 0
        else { return nil }
        guard count == 1 else {
            throw HomeFault(
                "\(count) sockets were handed over", mend: "hand over one, for TLS: ListenStream= once in the unit",
                exitCode: 64)
        }
        // It is not for the programs that the server runs.
        _ = fcntl(first, F_SETFD, FD_CLOEXEC)
        return first
    }
}
