import Dispatch
import Foundation
import Synchronization

/// What tells the server to stop or to read its files anew.
final class Signals: @unchecked Sendable {
    // Unchecked because of `sources`, which is only kept alive and never touched after `init`.
    enum Event: Sendable { case stop, reload }

    let events: AsyncStream<Event>
    private let continuation: AsyncStream<Event>.Continuation
    private let stops = Mutex(0)
    private let sources: [any DispatchSourceSignal]

    /// Takes SIGTERM, SIGINT and SIGHUP over from the system.
    init() {
        (events, continuation) = AsyncStream.makeStream()
        let queue = DispatchQueue(label: "motcua.signals")
        let numbers = [SIGTERM, SIGINT, SIGHUP]
        sources = numbers.map { DispatchSource.makeSignalSource(signal: $0, queue: queue) }
        for (number, source) in zip(numbers, sources) {
            signal(number, SIG_IGN)
            source.setEventHandler { [weak self] in
                if number == SIGHUP { self?.continuation.yield(.reload) } else { self?.stopBySignal() }
            }
            source.resume()
        }
        signal(SIGPIPE, SIG_IGN)
    }

    /// Asks the server to stop.
    func requestStop() {
        continuation.yield(.stop)
    }

    /// Asks the server to stop; the second time the process ends at once.
    private func stopBySignal() {
        let count = stops.withLock { stops in
            stops += 1
            return stops
        }
        if count > 1 { exit(1) }
        requestStop()
    }
}
