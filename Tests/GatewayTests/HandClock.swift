import Metering
import Synchronization

/// A clock for durations that stands still until it is moved.
final class HandClock: Sendable {
    private let reading = Atomic<UInt64>(1_000_000)

    var monotonic: MonotonicClock {
        MonotonicClock { self.reading.load(ordering: .sequentiallyConsistent) }
    }

    func advance(seconds: Double) { advance(microseconds: UInt64(seconds * 1e6)) }

    func advance(microseconds: UInt64) {
        reading.add(microseconds * 1000, ordering: .sequentiallyConsistent)
    }
}
