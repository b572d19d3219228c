import Metering
import Synchronization

/// Failed logins of late, by name: after some that are free, each further one waits twice as long.
final class LoginAttempts: Sendable {
    private struct Failures {
        var count: Double
        /// A reading of the clock.
        var last: UInt64
    }

    private let free: Int
    private static let longest = 300
    /// How many seconds a failure counts.
    private static let memory = 900.0
    private static let capacity = 10_000
    /// How many failures are forgotten in a second.
    private let forgottenPerSecond: Double
    private let clock: MonotonicClock
    private let failures = Mutex<[String: Failures]>([:])

    /// - Parameters:
    ///   - free: how many failures cost no wait.
    ///   - forgottenPerSecond: how many failures are forgotten in a second, for names behind which many people may sit.
    ///   - clock: by which they wait.
    init(free: Int = 5, forgottenPerSecond: Double = 0, clock: MonotonicClock) {
        self.free = free
        self.forgottenPerSecond = forgottenPerSecond
        self.clock = clock
    }

    /// Seconds to wait before the next attempt; `nil` when it may be made now.
    func wait(for names: [String]) -> Int? {
        failures.withLock { failures in
            let waits = names.compactMap { name -> Int? in
                guard let failed = failures[name], Int(failed.count) >= free else { return nil }
                let penalty = min(Self.longest, 1 << min(Int(failed.count) - free, 10))
                let left = Double(penalty) - clock.seconds(since: failed.last)
                return left > 0 ? Int(left.rounded(.up)) : nil
            }
            return waits.max()
        }
    }

    func failed(_ names: [String]) {
        failures.withLock { failures in
            if failures.count >= Self.capacity { failures = failures.filter { counts($0.value) } }
            // Who makes up names is forgotten before those that were tried often.
            if failures.count >= Self.capacity { failures = failures.filter { Int($0.value.count) >= free } }
            if failures.count >= Self.capacity { failures.removeAll() }
            for name in names {
                let recent = failures[name].map(recent) ?? 0
                failures[name] = Failures(count: recent + 1, last: clock.now())
            }
        }
    }

    private func counts(_ failures: Failures) -> Bool { clock.seconds(since: failures.last) < Self.memory }

    private func recent(_ failures: Failures) -> Double {
        guard counts(failures) else { return 0 }
        return max(0, failures.count - clock.seconds(since: failures.last) * forgottenPerSecond)
    }

    func succeeded(_ name: String) {
        failures.withLock { $0[name] = nil }
    }
}
