import Synchronization

/// How many bytes all connections together have the server hold, against the limit.
public final class BufferLedger: Sendable {
    /// The most that is to be held.
    public let limit: Int
    private let held = Atomic<Int>(0)

    /// An empty ledger.
    public init(limit: Int) {
        self.limit = limit
    }

    /// What is held now.
    public var total: Int { held.load(ordering: .relaxed) }

    /// Whether more is held than is to be held.
    public var isExceeded: Bool { total > limit }

    /// Whether half as much again is held as is to be held.
    public var isFarExceeded: Bool { total > limit + limit / 2 }

    /// Notes that a connection holds more or less than before; `true` when the limit is exceeded.
    @discardableResult
    public func change(by bytes: Int) -> Bool {
        held.add(bytes, ordering: .relaxed).newValue > limit
    }

    /// Sets bytes aside for something that is about to be held; `false` when there is no room, nothing is set aside
    /// then.
    func reserve(_ bytes: Int) -> Bool {
        guard change(by: bytes) else { return true }
        change(by: -bytes)
        return false
    }
}
