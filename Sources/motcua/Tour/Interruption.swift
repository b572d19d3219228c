import Dispatch
import Foundation

/// Does something before a signal ends the program, so that what was started for it ends too.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter before: done once, on another thread.
    init(before: @escaping @Sendable () -> Void) {
        sources = [SIGHUP, SIGINT, SIGPIPE, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                before()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// Lets signals do again what they do by themselves.
    func end() {
        for source in sources { source.cancel() }
        for number in [SIGHUP, SIGINT, SIGPIPE, SIGTERM] { signal(number, SIG_DFL) }
    }
}
