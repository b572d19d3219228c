import Dispatch
import Foundation
import Synchronization

/// What tells the server to stop or to read its files anew.
final class Signals: @unchecked Sendable {
    // Unchecked because of `sources`, which is only kept alive and never touched after `init`.
    enum Event: Sendable { case stop, reload }

    /// Comes after something was asked for; `take` says what.
    let wakes: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let asked = Mutex(Asked())
    private let sources: [any DispatchSourceSignal]

    private struct Asked {
        var stopSignals = 0
        var isStopWanted = false
        var isReloadWanted = false
    }

    /// Takes SIGTERM, SIGINT and SIGHUP over from the system.
    init() {
        (wakes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        let queue = DispatchQueue(label: "motcua.signals")
        let numbers = [SIGTERM, SIGINT, SIGHUP]
        sources = numbers.map { DispatchSource.makeSignalSource(signal: $0, queue: queue) }
        for (number, source) in zip(numbers, sources) {
            signal(number, SIG_IGN)
            source.setEventHandler { [weak self] in
                if number == SIGHUP { self?.requestReload() } else { self?.stopBySignal() }
            }
            source.resume()
        }
        signal(SIGPIPE, SIG_IGN)
    }

    /// What to do next: to stop goes before all that was asked for earlier, and several reloads are one.
    func take() -> Event? {
        asked.withLock { asked in
            if asked.isStopWanted { return .stop }
            defer { asked.isReloadWanted = false }
            return asked.isReloadWanted ? .reload : nil
        }
    }

    /// Asks the server to stop.
    func requestStop() {
        asked.withLock { $0.isStopWanted = true }
        continuation.yield()
    }

    private func requestReload() {
        asked.withLock { $0.isReloadWanted = true }
        continuation.yield()
    }

    /// Asks the server to stop; the second time the process ends at once.
    private func stopBySignal() {
        let count = asked.withLock { asked in
            asked.stopSignals += 1
            return asked.stopSignals
        }
        if count > 1 { exit(1) }
        requestStop()
    }
}
