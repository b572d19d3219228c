import JSON
import Synchronization

/// How often who asked too much was refused, by kind, since the start.
final class RefusalCounts: Sendable {
    private let counts = Mutex([RefusalKind: Int]())

    func add(_ kind: RefusalKind) {
        counts.withLock { $0[kind, default: 0] += 1 }
    }

    subscript(kind: RefusalKind) -> Int { counts.withLock { $0[kind] ?? 0 } }

    /// Every kind with its count.
    func json() -> JSON {
        counts.withLock { counts in
            .object(RefusalKind.allCases.map { JSON.Member($0.rawValue, .integer(Int64(counts[$0] ?? 0))) })
        }
    }
}
