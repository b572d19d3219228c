internal import Glibc

/// Keeps other processes from changing the revocations of a folder until it goes.
final class FolderLock {
    private let descriptor: Int32

    /// Waits for the lock.
    init(of folder: PKIFolder) throws(PKIFault) {
        let path = "\(folder.path)/revocations.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path) }
        guard flock(descriptor, LOCK_EX) == 0 else {
            close(descriptor)
            throw .unwritable(path: path)
        }
    }

    deinit {
        close(descriptor)
    }
}
