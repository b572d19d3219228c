import Synchronization

/// How often visitors may ask for what is stored: so many at once for an address, then one for each second.
final class RequestRate: Sendable {
    private struct Bucket {
        var left: Double
        var last: ContinuousClock.Instant
    }

    private let burst: Int
    private static let capacity = 10_000
    private let buckets = Mutex<[String: Bucket]>([:])

    init(burst: Int) {
        self.burst = burst
    }

    /// Takes one of an address's requests; `false` when none is left.
    func admit(_ address: String, at now: ContinuousClock.Instant = .now) -> Bool {
        buckets.withLock { buckets in
            if buckets.count >= Self.capacity {
                buckets = buckets.filter { (now - $0.value.last) / .seconds(1) < Double(burst) }
            }
            if buckets.count >= Self.capacity { buckets.removeAll() }
            var bucket = buckets[address] ?? Bucket(left: Double(burst), last: now)
            bucket.left = min(Double(burst), bucket.left + max(0, (now - bucket.last) / .seconds(1)))
            bucket.last = now
            defer { buckets[address] = bucket }
            guard bucket.left >= 1 else { return false }
            bucket.left -= 1
            return true
        }
    }
}
