import Gateway
import Synchronization

/// The threads of a simulated machine: one step at a time, whose turn it is the dice say.
final class SimulatedWorkers: Workers {
    typealias Work = @Sendable () -> Void

    private struct Timer {
        let due: Int
        let lane: Int
        let work: Work
    }

    private struct State {
        /// What waits in each lane.
        var lanes: [[Work]] = []
        var busy: Set<Int> = []
        /// Work that waits for nobody.
        var others: [Work] = []
        var timers: [Timer] = []
        var milliseconds = 0
        var isAbandoned = false
    }

    private enum Choice {
        case lane(Int, Work)
        case other(Work)
    }

    private let dice: Dice
    private let state = Mutex(State())

    init(_ dice: Dice) {
        self.dice = dice
    }

    // MARK: Driving

    /// Does one step; `false` when there is none but what waits for a time.
    func step() -> Bool {
        guard let choice = choose() else { return false }
        switch choice {
        case .other(let work): work()
        case .lane(let lane, let work):
            work()
            state.withLock { _ = $0.busy.remove(lane) }
        }
        return true
    }

    /// Lets the time go on to the next thing that waits for it; `false` where there is none.
    func passTime() -> Bool {
        state.withLock { state in
            guard let next = state.timers.map(\.due).min() else { return false }
            state.milliseconds = max(state.milliseconds, next)
            let due = state.timers.filter { $0.due <= state.milliseconds }
            state.timers.removeAll { $0.due <= state.milliseconds }
            for timer in due { state.lanes[timer.lane].append(timer.work) }
            return true
        }
    }

    /// The machine is gone: nothing that waits is ever done.
    func abandon() {
        let left = state.withLock { state in
            defer { state = State(isAbandoned: true) }
            return (state.lanes, state.others, state.timers)
        }
        withExtendedLifetime(left) {}
    }

    private func choose() -> Choice? {
        state.withLock { state in
            let ready = state.lanes.indices.filter { !state.busy.contains($0) && !state.lanes[$0].isEmpty }
            let count = ready.count + state.others.count
            guard count > 0 else { return nil }
            let index = dice.below(count)
            guard index < ready.count else { return .other(state.others.remove(at: index - ready.count)) }
            let lane = ready[index]
            state.busy.insert(lane)
            return .lane(lane, state.lanes[lane].removeFirst())
        }
    }

    // MARK: Workers

    func lane(_ name: String) -> any Lane {
        state.withLock { state in
            state.lanes.append([])
            return SimulatedLane(workers: self, number: state.lanes.count - 1)
        }
    }

    func patientLane(_ name: String) -> any Lane { lane(name) }

    func urgentLane(_ name: String) -> any Lane { lane(name) }

    func start(_ work: @escaping Work) {
        state.withLock { if !$0.isAbandoned { $0.others.append(work) } }
    }

    func forEach(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        var left = Array(0..<count)
        while !left.isEmpty { work(left.remove(at: dice.below(left.count))) }
    }

    func milestone() -> any Milestone { SimulatedMilestone(self) }

    // MARK: Lanes

    fileprivate func start(_ work: @escaping Work, in lane: Int) {
        state.withLock { if !$0.isAbandoned { $0.lanes[lane].append(work) } }
    }

    fileprivate func start(_ work: @escaping Work, in lane: Int, afterMilliseconds delay: Int) {
        state.withLock { state in
            guard !state.isAbandoned else { return }
            state.timers.append(Timer(due: state.milliseconds + delay, lane: lane, work: work))
        }
    }

    /// Does what waits in a lane, then the work.
    fileprivate func wait(for work: () -> Void, in lane: Int) {
        while let next = next(in: lane) { next() }
        work()
        state.withLock { _ = $0.busy.remove(lane) }
    }

    private func next(in lane: Int) -> Work? {
        state.withLock { state in
            guard !state.isAbandoned else { return nil }
            precondition(!state.busy.contains(lane) || state.lanes[lane].isEmpty, "a lane waits for itself")
            state.busy.insert(lane)
            guard !state.lanes[lane].isEmpty else { return nil }
            state.busy.remove(lane)
            return state.lanes[lane].removeFirst()
        }
    }
}

private struct SimulatedLane: Lane {
    let workers: SimulatedWorkers
    let number: Int

    func start(_ work: @escaping @Sendable () -> Void) { workers.start(work, in: number) }

    func start(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {
        workers.start(work, in: number, afterMilliseconds: delay)
    }

    func wait(for work: () -> Void) { workers.wait(for: work, in: number) }
}

/// Whoever waits has the others go on.
private final class SimulatedMilestone: Milestone {
    private let workers: SimulatedWorkers
    private let isReached = Atomic<Bool>(false)

    init(_ workers: SimulatedWorkers) {
        self.workers = workers
    }

    func reach() { isReached.store(true, ordering: .relaxed) }

    func wait() {
        while !isReached.load(ordering: .relaxed) {
            precondition(workers.step() || workers.passTime(), "somebody waits for what nobody does")
        }
    }

    func wait(milliseconds: Int) -> Bool {
        while !isReached.load(ordering: .relaxed) {
            guard workers.step() else { return false }
        }
        return true
    }
}
