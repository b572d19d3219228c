import CoreMetrics

/// A count that only grows.
final class Tally: CounterHandler, Sendable {
    private let cells = ShardedCells(count: 1)

    /// What was counted so far.
    var value: Int64 { cells.sum(0) }

    func increment(by amount: Int64) {
        cells.add(amount, to: 0, shard: ThreadShard.current)
    }

    func reset() { cells.reset() }
}
