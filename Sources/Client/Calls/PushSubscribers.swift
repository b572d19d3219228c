import JSON
import Synchronization

/// Those who listen to the pushes of one connection.
final class PushSubscribers: Sendable {
    private struct State {
        var streams: [Int: AsyncStream<JSON>.Continuation] = [:]
        var count = 0
        var isFinished = false
    }

    private let state = Mutex(State())

    /// A stream of the pushes from now on, which ends with the connection.
    func subscribe() -> AsyncStream<JSON> {
        let (stream, continuation) = AsyncStream.makeStream(of: JSON.self)
        let key = state.withLock { state -> Int? in
            guard !state.isFinished else { return nil }
            state.count += 1
            state.streams[state.count] = continuation
            return state.count
        }
        guard let key else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in _ = state.streams.removeValue(forKey: key) }
        }
        return stream
    }

    /// Gives a push to all.
    func yield(_ push: JSON) {
        for stream in state.withLock({ Array($0.streams.values) }) { stream.yield(push) }
    }

    /// Ends all streams.
    func finish() {
        let streams = state.withLock { state in
            state.isFinished = true
            defer { state.streams = [:] }
            return Array(state.streams.values)
        }
        for stream in streams { stream.finish() }
    }
}
