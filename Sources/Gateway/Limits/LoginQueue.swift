import Synchronization

/// Where passwords are checked: one after another, on one core, however many are sent; and only so many wait.
final class LoginQueue: Sendable {
    private let lane: any Lane
    private let waiting = Atomic<Int>(0)
    private let capacity: Int

    init(capacity: Int = AccessLimits.waitingPasswords, lane: any Lane) {
        self.capacity = capacity
        self.lane = lane
    }

    /// Runs the work when its turn comes; `false` when too much waits, it is not run then.
    func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        guard waiting.add(1, ordering: .relaxed).newValue <= capacity else {
            waiting.subtract(1, ordering: .relaxed)
            return false
        }
        lane.start { [self] in
            work()
            waiting.subtract(1, ordering: .relaxed)
        }
        return true
    }
}
