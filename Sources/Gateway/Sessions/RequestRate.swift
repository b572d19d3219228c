import Synchronization

/// How often somebody may ask for something: so many times at once, then so many times in each second.
final class RequestRate: Sendable {
    private struct Bucket {
        var left: Double
        var last: ContinuousClock.Instant
    }

    private let burst: Int
    private let perSecond: Double
    private static let capacity = 10_000
    private let buckets = Mutex<[String: Bucket]>([:])

    init(burst: Int, perSecond: Double = 1) {
        self.burst = burst
        self.perSecond = perSecond
    }

    /// Takes one of the requests of an address or an account; `false` when none is left.
    func admit(_ name: String, at now: ContinuousClock.Instant = .now) -> Bool {
        buckets.withLock { buckets in
            if buckets.count >= Self.capacity {
                buckets = buckets.filter { (now - $0.value.last) / .seconds(1) * perSecond < Double(burst) }
            }
            if buckets.count >= Self.capacity { buckets = buckets.filter { $0.value.left < 1 } }
            if buckets.count >= Self.capacity { buckets.removeAll() }
            var bucket = buckets[name] ?? Bucket(left: Double(burst), last: now)
            bucket.left = min(Double(burst), bucket.left + max(0, (now - bucket.last) / .seconds(1)) * perSecond)
            bucket.last = now
            defer { buckets[name] = bucket }
            guard bucket.left >= 1 else { return false }
            bucket.left -= 1
            return true
        }
    }
}
