import Journal
import Synchronization

/// Uploaded bytes in memory.
final class MemoryAttachments: AttachmentStore {
    private let files = Mutex<[String: [UInt8]]>([:])

    func begin() -> any AttachmentWriting { Writing(self) }

    func read(_ sha256: String) -> [UInt8]? { files.withLock { $0[sha256] } }

    private final class Writing: AttachmentWriting {
        private let store: MemoryAttachments
        private let bytes = Mutex<[UInt8]>([])

        init(_ store: MemoryAttachments) { self.store = store }

        func append(_ more: ArraySlice<UInt8>) { bytes.withLock { $0 += more } }

        func finish(sha256: String) {
            let whole = bytes.withLock { $0 }
            store.files.withLock { $0[sha256] = whole }
        }

        func cancel() { bytes.withLock { $0 = [] } }
    }
}
