import Synchronization

/// A turn in a lane for work that is done again whenever there is a reason; reasons that come before it begins are one.
final class Turn: Sendable {
    private let lane: any Lane
    private let isTaken = Atomic<Bool>(false)

    init(in lane: any Lane) {
        self.lane = lane
    }

    /// Has work done soon, unless it is about to be; comes back at once.
    func take(_ work: @escaping @Sendable () -> Void) {
        guard claim() else { return }
        lane.start { [self] in perform(work) }
    }

    /// Has work done after a time, unless it is about to be; comes back at once.
    func take(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {
        guard claim() else { return }
        lane.start(afterMilliseconds: delay) { [self] in perform(work) }
    }

    private func claim() -> Bool { !isTaken.exchange(true, ordering: .acquiringAndReleasing) }

    private func perform(_ work: () -> Void) {
        isTaken.store(false, ordering: .releasing)
        work()
    }
}
