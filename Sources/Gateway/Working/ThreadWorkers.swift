import Dispatch
import Synchronization

/// Work done by threads of the machine.
public struct ThreadWorkers: Workers {
    private let others = DispatchQueue(label: "motcua.background", attributes: .concurrent)

    public init() {}

    public func lane(_ name: String) -> any Lane { QueueLane(name) }

    public func patientLane(_ name: String) -> any Lane { ThreadLane(name, priority: .patient) }

    /// Comes first where the system lets the process raise a priority, to nice value -10 (`RLIMIT_NICE`).
    public func urgentLane(_ name: String) -> any Lane { ThreadLane(name, priority: .urgent) }

    public func start(_ work: @escaping @Sendable () -> Void) { others.async(execute: work) }

    public func forEach(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }

    public func milestone() -> any Milestone { GroupMilestone() }
}

private struct QueueLane: Lane {
    private let queue: DispatchQueue

    init(_ name: String) {
        queue = DispatchQueue(label: "motcua.\(name)")
    }

    func start(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

    func start(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {
        queue.asyncAfter(deadline: .now() + .milliseconds(delay), execute: work)
    }

    func wait(for work: () -> Void) { queue.sync(execute: work) }
}

private final class GroupMilestone: Milestone {
    private let group = DispatchGroup()
    private let isReached = Atomic<Bool>(false)

    init() { group.enter() }

    deinit { reach() }

    func reach() {
        if !isReached.exchange(true, ordering: .acquiringAndReleasing) { group.leave() }
    }

    func wait() { group.wait() }

    func wait(milliseconds: Int) -> Bool { group.wait(timeout: .now() + .milliseconds(milliseconds)) == .success }
}
