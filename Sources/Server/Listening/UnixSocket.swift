import Glibc

/// The file side of a Unix socket.
enum UnixSocket {
    /// Binds a socket of mode 0600 at `path`, in place of one that nothing answers at.
    static func bind(path: String) throws(ListenError) -> CInt {
        var address = sockaddr_un()
        let limit = MemoryLayout.size(ofValue: address.sun_path) - 1
        guard path.utf8.count <= limit else { throw .pathTooLong(path: path, limit: limit) }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        try removeStale(path, address)
        let descriptor = try open(path)
        // The mode of the descriptor is the mode of the file that bind makes: there is no moment with another one.
        guard fchmod(descriptor, S_IRUSR | S_IWUSR) == 0, call(Glibc.bind, descriptor, address) == 0 else {
            let code = errno
            Glibc.close(descriptor)
            throw ListenError(errno: code, place: path)
        }
        return descriptor
    }

    /// Takes the file away.
    static func remove(path: String) {
        unlink(path)
    }

    private static func open(_ path: String) throws(ListenError) -> CInt {
        let type = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { throw ListenError(errno: errno, place: path) }
        return descriptor
    }

    private static func removeStale(_ path: String, _ address: sockaddr_un) throws(ListenError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        let probe = try open(path)
        defer { Glibc.close(probe) }
        if call(Glibc.connect, probe, address) == 0 { throw .socketInUse(path: path) }
        guard errno == ECONNREFUSED else { throw ListenError(errno: errno, place: path) }
        remove(path: path)
    }

    private static func call(
        _ function: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt, _ descriptor: CInt, _ address: sockaddr_un
    ) -> CInt {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
