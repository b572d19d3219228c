import CoreMetrics

/// How often values of each size came, by fixed steps.
///
/// A sample costs a few additions to memory of the calling thread's own; there is no lock.
final class ShardedHistogram: RecorderHandler, TimerHandler, @unchecked Sendable {
    // Unchecked because of `bounds` and `firstStep`, which never change after `init`.
    let scale: Scale
    private let cells: ShardedCells
    private let bounds: UnsafeMutableBufferPointer<Int64>
    /// The first step in which a value of so many bits may lie.
    private let firstStep: UnsafeMutableBufferPointer<Int>

    private var sumCell: Int { bounds.count + 1 }
    private var largestCell: Int { bounds.count + 2 }

    /// An empty histogram.
    init(_ scale: Scale) {
        self.scale = scale
        cells = ShardedCells(count: scale.bounds.count + 3)
        bounds = .allocate(capacity: scale.bounds.count)
        _ = bounds.initialize(from: scale.bounds)
        firstStep = .allocate(capacity: 65)
        var step = 0
        for bits in 0...64 {
            let least: Int64 = bits == 0 ? 0 : bits == 64 ? .max : 1 << (bits - 1)
            while step < bounds.count, bounds[step] < least { step += 1 }
            firstStep.initializeElement(at: bits, to: step)
        }
    }

    deinit {
        bounds.deallocate()
        firstStep.deallocate()
    }

    func recordNanoseconds(_ duration: Int64) { record(duration) }

    func record(_ value: Double) { record(Int64(max(0, min(value.rounded(), 9e18)))) }

    func record(_ value: Int64) {
        let value = max(0, value)
        var step = firstStep[64 - value.leadingZeroBitCount]
        while step < bounds.count, bounds[step] < value { step += 1 }
        let shard = ThreadShard.current
        cells.add(1, to: step, shard: shard)
        cells.add(value, to: sumCell, shard: shard)
        cells.raise(largestCell, to: value, shard: shard)
    }

    /// What was counted so far.
    var snapshot: HistogramSnapshot {
        HistogramSnapshot(
            scale: scale, counts: (0...bounds.count).map { cells.sum($0) }, sum: cells.sum(sumCell),
            largest: cells.largest(largestCell))
    }
}
