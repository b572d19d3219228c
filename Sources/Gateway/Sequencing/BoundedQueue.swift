import Foundation

/// A queue between two threads that holds at most `capacity` elements: who adds to a full one waits.
final class BoundedQueue<Element>: @unchecked Sendable {
    // Unchecked because `elements` and `isClosed` are touched only while `condition` is held.
    private let condition = NSCondition()
    private let capacity: Int
    private var elements: [Element] = []
    private var isClosed = false

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Adds an element; waits while the queue is full.
    func push(_ element: Element) {
        condition.lock()
        while elements.count >= capacity { condition.wait() }
        elements.append(element)
        condition.broadcast()
        condition.unlock()
    }

    /// Takes up to `limit` elements; waits for the first. Empty only when the queue is closed and drained.
    func take(upTo limit: Int) -> [Element] {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty && !isClosed { condition.wait() }
        let taken = Array(elements.prefix(limit))
        elements.removeFirst(taken.count)
        condition.broadcast()
        return taken
    }

    /// Lets no more elements in; those inside can still be taken.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return elements.count
    }
}
