import Glibc
public import Journal
import Synchronization

/// An attachment that is being written; what is not finished disappears with it.
public final class AttachmentWriter: Sendable {
    private let folder: AttachmentFolder
    private let temporary: String
    /// The open file; `nil` once it is finished or given up.
    private let descriptor: Mutex<Int32?>
    private static let counter = Atomic(0)

    init(_ folder: AttachmentFolder) throws(JournalError) {
        let number = Self.counter.add(1, ordering: .relaxed).newValue
        self.folder = folder
        temporary = "\(folder.incoming)/\(getpid())-\(number)"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw JournalError(systemError: errno, doing: "open \(temporary)") }
        _ = flock(file, LOCK_EX | LOCK_NB)
        descriptor = Mutex(file)
    }

    deinit {
        cancel()
    }

    /// Appends bytes.
    public func append(_ bytes: ArraySlice<UInt8>) throws(JournalError) {
        try descriptor.withLock { file throws(JournalError) in
            guard let file else { throw .unavailable("the attachment is closed") }
            try POSIXFile.write(bytes, to: file)
        }
    }

    /// Puts the file under its digest, which the caller computed from all appended bytes; on stable storage when it
    /// returns. A file under that digest is replaced; it has the same bytes.
    public func finish(sha256: String) throws(JournalError) {
        guard let target = folder.file(sha256) else { throw .unavailable("\(sha256) is not a SHA-256") }
        try descriptor.withLock { open throws(JournalError) in
            guard let file = open else { throw .unavailable("the attachment is closed") }
            open = nil
            defer { close(file) }
            do throws(JournalError) {
                guard fsync(file) == 0 else { throw JournalError(systemError: errno, doing: "fsync \(temporary)") }
                try place(target)
            } catch {
                unlink(temporary)
                throw error
            }
        }
    }

    /// Gives the attachment up.
    public func cancel() {
        descriptor.withLock { open in
            guard let file = open else { return }
            open = nil
            unlink(temporary)
            close(file)
        }
    }

    private func place(_ target: String) throws(JournalError) {
        let parent = String(target.dropLast(63))
        try POSIXFile.makeFolders(parent)
        guard rename(temporary, target) == 0 else {
            throw JournalError(systemError: errno, doing: "rename \(temporary)")
        }
        try POSIXFile.syncFolder(parent)
    }
}
