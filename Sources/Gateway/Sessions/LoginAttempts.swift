import Synchronization

/// Failed logins of late, by name: after some that are free, each further one waits twice as long.
final class LoginAttempts: Sendable {
    private struct Failures {
        var count: Double
        var last: ContinuousClock.Instant
    }

    private let free: Int
    private static let longest = 300
    /// How long a failure counts.
    private static let memory: Duration = .seconds(900)
    private static let capacity = 10_000
    /// How many failures are forgotten in a second.
    private let forgottenPerSecond: Double
    private let failures = Mutex<[String: Failures]>([:])

    /// - Parameters:
    ///   - free: how many failures cost no wait.
    ///   - forgottenPerSecond: how many failures are forgotten in a second, for names behind which many people may sit.
    init(free: Int = 5, forgottenPerSecond: Double = 0) {
        self.free = free
        self.forgottenPerSecond = forgottenPerSecond
    }

    /// Seconds to wait before the next attempt; `nil` when it may be made now.
    func wait(for names: [String], at now: ContinuousClock.Instant = .now) -> Int? {
        failures.withLock { failures in
            let waits = names.compactMap { name -> Int? in
                guard let failed = failures[name], Int(failed.count) >= free else { return nil }
                let penalty = min(Self.longest, 1 << min(Int(failed.count) - free, 10))
                let left = Double(penalty) - (now - failed.last) / .seconds(1)
                return left > 0 ? Int(left.rounded(.up)) : nil
            }
            return waits.max()
        }
    }

    func failed(_ names: [String], at now: ContinuousClock.Instant = .now) {
        failures.withLock { failures in
            if failures.count >= Self.capacity { failures = failures.filter { now - $0.value.last < Self.memory } }
            // Who makes up names is forgotten before those that were tried often.
            if failures.count >= Self.capacity { failures = failures.filter { Int($0.value.count) >= free } }
            if failures.count >= Self.capacity { failures.removeAll() }
            for name in names {
                let recent = failures[name].map { self.recent($0, at: now) } ?? 0
                failures[name] = Failures(count: recent + 1, last: now)
            }
        }
    }

    private func recent(_ failures: Failures, at now: ContinuousClock.Instant) -> Double {
        guard now - failures.last < Self.memory else { return 0 }
        return max(0, failures.count - (now - failures.last) / .seconds(1) * forgottenPerSecond)
    }

    func succeeded(_ name: String) {
        failures.withLock { $0[name] = nil }
    }
}
