import Gateway
import Synchronization

/// How many bytes one connection makes the server hold; any thread may look, its event loop alone changes it.
final class Burden: Sendable {
    /// What every connection may hold, whatever the others do.
    static let small = 65_536
    /// A parsed request takes about so many times the bytes of its line.
    static let parsed = 4

    private let ledger: BufferLedger
    private let held = Atomic<Int>(0)

    init(ledger: BufferLedger) {
        self.ledger = ledger
    }

    var bytes: Int { held.load(ordering: .relaxed) }

    /// Sets what is held; `true` when all connections together hold too much.
    func set(_ bytes: Int) -> Bool {
        let before = held.exchange(bytes, ordering: .relaxed)
        return before != bytes && ledger.change(by: bytes - before) && bytes > before
    }
}
