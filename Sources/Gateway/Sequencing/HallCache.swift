import Civil
import Desk
import Synchronization

/// The committed halls of the day, one for each office, so that a screen or a machine costs no look into the journal.
final class HallCache: Sendable {
    private struct Contents {
        var halls: [String: Hall] = [:]
        /// Counts what was stored, so that a reader can tell whether something was since it began to read.
        var version = 0
    }

    private let contents = Mutex(Contents())

    var version: Int { contents.withLock { $0.version } }

    func hall(of office: String, on day: CivilDate) -> Hall? {
        contents.withLock { contents in
            contents.halls[office].flatMap { $0.day == day ? $0 : nil }
        }
    }

    /// Stores committed halls, in the order of their commits.
    func store(_ halls: [Hall]) {
        guard !halls.isEmpty else { return }
        contents.withLock { contents in
            contents.version += 1
            for hall in halls { contents.halls[hall.office] = hall }
        }
    }

    /// Stores a hall read from the journal, unless something was committed since `version`.
    func offer(_ hall: Hall, readAt version: Int) {
        contents.withLock { contents in
            if contents.version == version { contents.halls[hall.office] = hall }
        }
    }

    func removeAll() {
        contents.withLock { $0 = Contents(version: $0.version + 1) }
    }
}
