import Dispatch
import Foundation
import Glibc
import Synchronization

/// A lane whose thread has a lower priority than the others of the process (nice value 10), where that can be taken back.
///
/// A thread has the priority of the one that made it, and work that a patient thread hands on may make threads. libdispatch
/// gives its own theirs back, which needs a privilege or a limit of nice values (`RLIMIT_NICE`) of 20: without either
/// the lane is one like the others, lest they become patient too.
final class PatientLane: Lane {
    static let niceness: Int32 = 10

    /// Whether a thread can come back to the priority of the process.
    static let isReversible: Bool = {
        let found = Mutex(false)
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let usual = priority
            let isBack = setPriority(niceness) && setPriority(usual)
            found.withLock { $0 = isBack }
            done.signal()
        }
        done.wait()
        return found.withLock { $0 }
    }()

    /// The nice value of the calling thread: on Linux each has its own.
    static var priority: Int32 { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }

    private static func setPriority(_ niceness: Int32) -> Bool {
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) == 0
    }

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

    init(_ name: String) {
        let pieces = pieces
        Thread.detachNewThread {
            Thread.current.name = name
            if Self.isReversible { _ = Self.setPriority(Self.niceness) }
            while let piece = pieces.next() { piece() }
        }
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
