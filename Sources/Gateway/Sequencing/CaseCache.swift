import Dossiers
import Journal
import Synchronization

/// The committed cases used last, so that most reads and decisions need no look into the journal.
///
/// Bounded: for each case beyond the limit one is forgotten that was not used since the last round (the algorithm of the
/// clock's hand). To forget many at once would hold up all who commit and read.
final class CaseCache: Sendable {
    fileprivate struct Place {
        let code: String
        var file: CaseFile
        var isUsed = false
    }

    fileprivate struct Contents {
        var places: [Place] = []
        /// Where a case stands in `places`, by its code.
        var index: [String: Int] = [:]
        /// The place that is looked at next for one to forget.
        var hand = 0
        /// Counts what was stored, so that a reader can tell whether something was since it began to read.
        var version = 0
    }

    private let limit: Int
    private let contents = Mutex(Contents())

    /// - Parameter limit: how many cases are kept, at least 1.
    init(limit: Int) {
        self.limit = limit
    }

    var version: Int { contents.withLock { $0.version } }

    subscript(code: String) -> CaseFile? {
        contents.withLock { contents in
            guard let place = contents.index[code] else { return nil }
            contents.places[place].isUsed = true
            return contents.places[place].file
        }
    }

    /// Stores committed cases.
    func store(_ files: [CaseFile]) {
        contents.withLock { contents in
            contents.version += 1
            for file in files { contents.insert(file, limit: limit) }
        }
    }

    /// Stores a case read from the journal, unless something was committed since `version`.
    func offer(_ file: CaseFile, readAt version: Int) {
        contents.withLock { contents in
            if contents.version == version { contents.insert(file, limit: limit) }
        }
    }

    func removeAll() {
        contents.withLock { $0 = Contents(version: $0.version + 1) }
    }
}

extension CaseCache.Contents {
    fileprivate mutating func insert(_ file: CaseFile, limit: Int) {
        let code = file.dossier.code
        if let place = index[code] {
            places[place].file = file
            places[place].isUsed = true
        } else if places.count < limit {
            index[code] = places.count
            places.append(CaseCache.Place(code: code, file: file))
        } else {
            while places[hand].isUsed {
                places[hand].isUsed = false
                hand = (hand + 1) % limit
            }
            index[places[hand].code] = nil
            index[code] = hand
            places[hand] = CaseCache.Place(code: code, file: file)
            hand = (hand + 1) % limit
        }
    }
}
