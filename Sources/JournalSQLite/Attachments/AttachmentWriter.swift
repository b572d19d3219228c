public import Journal
import Synchronization

/// An attachment that is being written; what is not finished disappears with it.
public final class AttachmentWriter: Sendable {
    private let folder: AttachmentFolder
    /// The open file; `nil` once it is finished or given up.
    private let file: Mutex<(any NewFile)?>

    init(_ folder: AttachmentFolder) throws(JournalError) {
        self.folder = folder
        file = Mutex(try folder.files.newFile(in: folder.incoming))
    }

    deinit {
        cancel()
    }

    /// Appends bytes.
    public func append(_ bytes: ArraySlice<UInt8>) throws(JournalError) {
        try file.withLock { file throws(JournalError) in
            guard let file else { throw .unavailable("the attachment is closed") }
            try file.append(bytes)
        }
    }

    /// Puts the file under its digest, which the caller computed from all appended bytes; on stable storage when it
    /// returns. A file under that digest is replaced; it has the same bytes.
    public func finish(sha256: String) throws(JournalError) {
        guard let target = folder.file(sha256) else { throw .unavailable("\(sha256) is not a SHA-256") }
        try file.withLock { open throws(JournalError) in
            guard let file = open else { throw .unavailable("the attachment is closed") }
            open = nil
            do throws(JournalError) {
                try file.sync()
                try folder.place(file.path, at: target)
            } catch {
                file.remove()
                throw error
            }
            file.close()
        }
    }

    /// Gives the attachment up.
    public func cancel() {
        file.withLock { open in
            open?.remove()
            open = nil
        }
    }
}
