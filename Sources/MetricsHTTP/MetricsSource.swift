import Dispatch
import Synchronization

/// Where the connections of a listener get their text, and how many of them there are.
final class MetricsSource: Sendable {
    let contentType: String
    private let text: @Sendable () -> [UInt8]
    private let queue = DispatchQueue(label: "motcua.metrics")
    private let open = Atomic<Int>(0)

    init(contentType: String, text: @escaping @Sendable () -> [UInt8]) {
        self.contentType = contentType
        self.text = text
    }

    /// Makes the text, one at a time, and hands it over on a thread of its own.
    func make(_ done: @escaping @Sendable ([UInt8]) -> Void) {
        queue.async { [text] in done(text()) }
    }

    /// Counts a connection in; `false` where there are too many.
    func admit(limit: Int) -> Bool {
        open.add(1, ordering: .relaxed).newValue <= limit
    }

    /// Counts a connection out, whether it was admitted or not.
    func leave() {
        open.subtract(1, ordering: .relaxed)
    }
}
