import Dispatch
import Foundation
import Synchronization

/// Where passwords are checked: on half of the cores at most, however many are sent, and only so many wait.
final class LoginQueue: Sendable {
    private let lanes: [DispatchQueue]
    private let next = Atomic<Int>(0)
    private let waiting = Atomic<Int>(0)
    private let capacity: Int

    init(
        capacity: Int = AccessLimits.waitingPasswords,
        lanes: Int = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
    ) {
        self.capacity = capacity
        self.lanes = (0..<lanes).map { DispatchQueue(label: "motcua.passwords.\($0)") }
    }

    /// Runs the work when its turn comes; `false` when too much waits, it is not run then.
    func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        guard waiting.add(1, ordering: .relaxed).newValue <= capacity else {
            waiting.subtract(1, ordering: .relaxed)
            return false
        }
        lanes[next.add(1, ordering: .relaxed).newValue % lanes.count].async { [self] in
            work()
            waiting.subtract(1, ordering: .relaxed)
        }
        return true
    }
}
