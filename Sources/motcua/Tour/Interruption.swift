import Dispatch
import Foundation

/// Does something before the program is ended from outside, by a signal or because nobody reads on, so that what was started
/// for it ends too.
struct Interruption {
    private static let signals = [SIGHUP, SIGINT, SIGTERM]
    private let sources: [any DispatchSourceSignal]

    /// - Parameter before: done on another thread.
    init(before: @escaping @Sendable () -> Void) {
        Terminal.beforeEnding(before)
        let queue = DispatchQueue(label: "interruption")
        sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                before()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// Lets the program end by itself again.
    func end() {
        Terminal.beforeEnding(nil)
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
