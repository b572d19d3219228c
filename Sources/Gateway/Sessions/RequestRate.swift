import Metering
import Synchronization

/// How often somebody may ask for something: so many times at once, then so many times in each second.
final class RequestRate: Sendable {
    private struct Bucket {
        var left: Double
        /// A reading of the clock.
        var last: UInt64
    }

    private let burst: Int
    private let perSecond: Double
    private static let capacity = 10_000
    private let clock: MonotonicClock
    private let buckets = Mutex<[String: Bucket]>([:])

    init(burst: Int, perSecond: Double = 1, clock: MonotonicClock) {
        self.burst = burst
        self.perSecond = perSecond
        self.clock = clock
    }

    /// Takes one of the requests of an address or an account; `false` when none is left.
    func admit(_ name: String) -> Bool {
        buckets.withLock { buckets in
            let now = clock.now()
            if buckets.count >= Self.capacity { buckets = buckets.filter { left($0.value, at: now) < Double(burst) } }
            if buckets.count >= Self.capacity { buckets = buckets.filter { $0.value.left < 1 } }
            if buckets.count >= Self.capacity { buckets.removeAll() }
            var bucket = buckets[name] ?? Bucket(left: Double(burst), last: now)
            bucket = Bucket(left: left(bucket, at: now), last: now)
            defer { buckets[name] = bucket }
            guard bucket.left >= 1 else { return false }
            bucket.left -= 1
            return true
        }
    }

    private func left(_ bucket: Bucket, at now: UInt64) -> Double {
        let seconds = now > bucket.last ? Double(now - bucket.last) / 1e9 : 0
        return min(Double(burst), bucket.left + seconds * perSecond)
    }
}
