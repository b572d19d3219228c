import Dispatch
import Foundation
import Synchronization

/// A lane whose thread comes before or after the others of the process.
///
/// A thread of its own, since one of a pool could not have its priority back without a privilege. For the same reason what
/// is done in a patient lane hands on to event loops alone: a thread that a pool makes meanwhile would begin with this one's
/// priority. (Those that an urgent lane has made by a pool of Dispatch take that of the pool.)
final class ThreadLane: Lane {
    /// What waits, shared with the thread, which lives until the lane is gone and all is done.
    private final class Pieces: Sendable {
        private let waiting = Mutex<[(@Sendable () -> Void)?]>([])
        private let count = DispatchSemaphore(value: 0)

        /// Adds a piece of work; `nil` ends the thread.
        func add(_ piece: (@Sendable () -> Void)?) {
            waiting.withLock { $0.append(piece) }
            count.signal()
        }

        func next() -> (@Sendable () -> Void)? {
            count.wait()
            return waiting.withLock { $0.removeFirst() }
        }
    }

    private let pieces = Pieces()

    init(_ name: String, priority: ThreadPriority) {
        let pieces = pieces
        Thread.detachNewThread {
            priority.take()
            while let piece = pieces.next() { piece() }
        }
        // A piece of work, since Foundation names no thread before `detachNewThread` is back.
        pieces.add { Thread.current.name = name }
    }

    deinit { pieces.add(nil) }

    func start(_ work: @escaping @Sendable () -> Void) { pieces.add(work) }

    func start(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(delay)) { [self] in start(work) }
    }

    func wait(for work: () -> Void) {
        let turn = DispatchSemaphore(value: 0)
        let done = DispatchSemaphore(value: 0)
        pieces.add {
            turn.signal()
            done.wait()
        }
        turn.wait()
        work()
        done.signal()
    }
}
