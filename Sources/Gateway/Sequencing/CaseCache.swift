import Dossiers
import Journal
import Synchronization

/// The committed cases used last, so that most reads and decisions need no look into the journal.
///
/// Bounded: two generations of `half` cases each; when the newer is full, the older is forgotten.
final class CaseCache: Sendable {
    private struct Contents {
        var newer: [String: CaseFile] = [:]
        var older: [String: CaseFile] = [:]
        /// Counts what was stored, so that a reader can tell whether something was since it began to read.
        var version = 0
    }

    private let half: Int
    private let contents = Mutex(Contents())

    init(half: Int) {
        self.half = half
    }

    var version: Int { contents.withLock { $0.version } }

    subscript(code: String) -> CaseFile? {
        contents.withLock { contents in
            if let file = contents.newer[code] { return file }
            guard let file = contents.older[code] else { return nil }
            insert(file, code, into: &contents)
            return file
        }
    }

    /// Stores committed cases.
    func store(_ files: [CaseFile]) {
        contents.withLock { contents in
            contents.version += 1
            for file in files { insert(file, file.dossier.code, into: &contents) }
        }
    }

    /// Stores a case read from the journal, unless something was committed since `version`.
    func offer(_ file: CaseFile, readAt version: Int) {
        contents.withLock { contents in
            guard contents.version == version else { return }
            insert(file, file.dossier.code, into: &contents)
        }
    }

    func removeAll() {
        contents.withLock { $0 = Contents(version: $0.version + 1) }
    }

    private func insert(_ file: CaseFile, _ code: String, into contents: inout sending Contents) {
        if contents.newer.count >= half {
            contents.older = contents.newer
            contents.newer = [:]
        }
        contents.newer[code] = file
    }
}
