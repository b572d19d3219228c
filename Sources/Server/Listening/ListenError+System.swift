import Glibc
import NIOCore

/// What the system says, in our words.
extension ListenError {
    /// The error of an attempt to listen at `address`.
    public init(_ error: any Error, address: String) {
        guard let error = error as? IOError else {
            self = .addressUnusable(address, reason: "\(error)")
            return
        }
        self.init(errno: error.errnoCode, place: address)
    }

    /// The error of a system call for `place`.
    init(errno code: CInt, place: String) {
        let reason = String(cString: strerror(code))
        switch code {
        case EADDRINUSE: self = .addressInUse(place)
        case EADDRNOTAVAIL, EINVAL, ENOENT: self = .addressUnusable(place, reason: reason)
        case EACCES, EPERM, EROFS: self = .notPermitted(place)
        default: self = .system(place, reason: reason)
        }
    }
}
