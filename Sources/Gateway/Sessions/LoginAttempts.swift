import Synchronization

/// Failed logins of late, by name: after some that are free, each further one waits twice as long.
final class LoginAttempts: Sendable {
    private struct Failures {
        var count: Int
        var last: ContinuousClock.Instant
    }

    private let free: Int
    private static let longest = 300
    /// How long a failure counts.
    private static let memory: Duration = .seconds(900)
    private static let capacity = 10_000
    private let failures = Mutex<[String: Failures]>([:])

    /// - Parameter free: how many failures cost no wait.
    init(free: Int = 5) {
        self.free = free
    }

    /// Seconds to wait before the next attempt; `nil` when it may be made now.
    func wait(for names: [String], at now: ContinuousClock.Instant = .now) -> Int? {
        failures.withLock { failures in
            let waits = names.compactMap { name -> Int? in
                guard let failed = failures[name], failed.count >= free else { return nil }
                let penalty = min(Self.longest, 1 << min(failed.count - free, 10))
                let left = Double(penalty) - (now - failed.last) / .seconds(1)
                return left > 0 ? Int(left.rounded(.up)) : nil
            }
            return waits.max()
        }
    }

    func failed(_ names: [String], at now: ContinuousClock.Instant = .now) {
        failures.withLock { failures in
            if failures.count >= Self.capacity { failures = failures.filter { now - $0.value.last < Self.memory } }
            if failures.count >= Self.capacity { failures.removeAll() }
            for name in names {
                let recent = failures[name].flatMap { now - $0.last < Self.memory ? $0.count : nil } ?? 0
                failures[name] = Failures(count: recent + 1, last: now)
            }
        }
    }

    func succeeded(_ name: String) {
        failures.withLock { $0[name] = nil }
    }
}
