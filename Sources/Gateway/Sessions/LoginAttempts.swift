import Synchronization

/// Failed logins of late, by account and by address: after five, each further one waits twice as long.
final class LoginAttempts: Sendable {
    private struct Failures {
        var count: Int
        var last: ContinuousClock.Instant
    }

    private static let free = 5
    private static let longest = 300
    private static let capacity = 10_000
    private let failures = Mutex<[String: Failures]>([:])

    /// Seconds to wait before the next attempt; `nil` when it may be made now.
    func wait(for names: [String], at now: ContinuousClock.Instant = .now) -> Int? {
        failures.withLock { failures in
            let waits = names.compactMap { name -> Int? in
                guard let failed = failures[name], failed.count >= Self.free else { return nil }
                let penalty = min(Self.longest, 1 << min(failed.count - Self.free, 10))
                let left = Double(penalty) - (now - failed.last) / .seconds(1)
                return left > 0 ? Int(left.rounded(.up)) : nil
            }
            return waits.max()
        }
    }

    func failed(_ names: [String], at now: ContinuousClock.Instant = .now) {
        failures.withLock { failures in
            if failures.count >= Self.capacity { failures.removeAll() }
            for name in names {
                failures[name] = Failures(count: (failures[name]?.count ?? 0) + 1, last: now)
            }
        }
    }

    func succeeded(_ name: String) {
        failures.withLock { $0[name] = nil }
    }
}
