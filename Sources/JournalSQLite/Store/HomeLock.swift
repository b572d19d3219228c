import Glibc
import Journal
import Synchronization

/// Why a home cannot be had.
public enum HomeLockFault: Error, Hashable, Sendable {
    /// Another process uses it; its id, where the lock file tells it.
    case held(by: Int32?)
    /// The lock file cannot be made or locked; the text says why.
    case unusable(String)
}

/// The exclusive use of a home, from the making of this object to its end; the operating system ends it with the
/// process, however that dies.
public final class HomeLock: Sendable {
    private let descriptor: Int32

    /// Locks `<home>/store/lock`.
    public init(home: String) throws(HomeLockFault) {
        let path = home + "/store/lock"
        do {
            try MachineFiles().makeFolders(home + "/store")
        } catch {
            throw .unusable("\(error)")
        }
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unusable("open \(path): \(String(cString: strerror(errno)))") }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            defer { close(file) }
            if reason == EWOULDBLOCK { throw .held(by: Self.holder(path)) }
            throw .unusable("lock \(path): \(String(cString: strerror(reason)))")
        }
        ftruncate(file, 0)
        try? POSIXFile.write(Array("\(getpid())\n".utf8)[...], to: file)
        descriptor = file
    }

    deinit {
        close(descriptor)
    }

    private static func holder(_ path: String) -> Int32? {
        guard let bytes = try? POSIXFile.read(path) else { return nil }
        return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    }
}
