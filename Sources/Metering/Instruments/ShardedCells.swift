import Synchronization

/// A row of counts of which each thread adds to a copy of its own; a reader adds the copies up.
final class ShardedCells: @unchecked Sendable {
    // Unchecked because of `cells`, which never changes after `init` and points to atomics.
    /// Counts on one line of the processor's cache, which no two copies share.
    private static let lineCells = 8

    private let cells: UnsafeMutablePointer<Atomic<Int64>>
    private let stride: Int
    /// How many counts the row has.
    let count: Int

    /// A row of zeros.
    init(count: Int) {
        self.count = count
        stride = (count + 2 * Self.lineCells - 1) / Self.lineCells * Self.lineCells
        let capacity = stride * ThreadShard.count
        cells = .allocate(capacity: capacity)
        for index in 0..<capacity { (cells + index).initialize(to: Atomic(0)) }
    }

    deinit {
        cells.deinitialize(count: stride * ThreadShard.count)
        cells.deallocate()
    }

    /// Adds to a count of the copy of a thread.
    func add(_ amount: Int64, to index: Int, shard: Int) {
        cells[shard * stride + index].wrappingAdd(amount, ordering: .relaxed)
    }

    /// Keeps the larger of a value and what a cell of the copy of a thread holds.
    func raise(_ index: Int, to value: Int64, shard: Int) {
        let place = shard * stride + index
        guard value > cells[place].load(ordering: .relaxed) else { return }
        cells[place].max(value, ordering: .relaxed)
    }

    /// What all threads added to a count.
    func sum(_ index: Int) -> Int64 {
        var sum: Int64 = 0
        for shard in 0..<ThreadShard.count { sum &+= cells[shard * stride + index].load(ordering: .relaxed) }
        return sum
    }

    /// The largest value in the copies of a cell.
    func largest(_ index: Int) -> Int64 {
        (0..<ThreadShard.count).reduce(0) { max($0, cells[$1 * stride + index].load(ordering: .relaxed)) }
    }

    /// Sets all to zero; what is added meanwhile may be lost.
    func reset() {
        for index in 0..<(stride * ThreadShard.count) { cells[index].store(0, ordering: .relaxed) }
    }
}
