import JSON
import NIOCore

/// A connection that sends prebuilt lines as fast as the window lets it, or at a pace, and looks at nothing but the reply
/// codes.
public final class LoadConnection: Sendable {
    /// Gives the next line to send, LF included; `nil` when there is none left. Called on the event loop.
    public typealias Source = @Sendable () -> [UInt8]?
    /// Takes the code of a reply and the time from sending to reading it, in nanoseconds. Called on the event loop.
    public typealias Sink = @Sendable (_ code: Int, _ nanoseconds: Int64) -> Void

    /// When lines are sent. A line that the window holds back counts as sent when its time came, so that a server that
    /// stalls does not hide it.
    public struct Pace: Sendable {
        /// When the first line is due.
        let first: NIODeadline
        /// The time from one line to the next.
        let interval: TimeAmount

        /// How long after `turns` the first line is due: until then each connection has begun its run.
        public static let lead = Duration.milliseconds(100)

        /// The paces of connections that take turns, so that all their lines come at even intervals.
        ///
        /// - Parameter rate: lines a second of all connections together, more than 0.
        public static func turns(rate: Double, connections count: Int) -> [Pace] {
            let step = 1e9 / rate
            let begin = NIODeadline.now() + TimeAmount(lead)
            return (0..<count).map { connection in
                Pace(
                    first: begin + .nanoseconds(Int64(step * Double(connection))),
                    interval: .nanoseconds(Int64(step * Double(count))))
            }
        }
    }

    private let channel: any Channel
    private let handler: NIOLoopBound<LoadHandler>

    private init(channel: any Channel, handler: NIOLoopBound<LoadHandler>) {
        self.channel = channel
        self.handler = handler
    }

    /// Connects and reads past the greeting.
    public static func connect(to endpoint: Endpoint) async throws(ClientError) -> LoadConnection {
        let (codes, greeted) = AsyncStream.makeStream(of: Result<Int, ClientError>.self)
        let (handlers, made) = AsyncStream.makeStream(of: NIOLoopBound<LoadHandler>.self)
        let channel = try await Connector.open(endpoint) { channel in
            let handler = LoadHandler { greeted.yield($0) }
            made.yield(NIOLoopBound(handler, eventLoop: channel.eventLoop))
            try channel.pipeline.syncOperations.addHandler(handler)
        }
        var handlerIterator = handlers.makeAsyncIterator()
        var codeIterator = codes.makeAsyncIterator()
        guard let handler = await handlerIterator.next(), let greeting = await codeIterator.next() else {
            throw .closed(reason: nil)
        }
        let code = try greeting.get()
        guard code == 220 else {
            channel.close(promise: nil)
            throw .turnedAway(code: code, body: [:])
        }
        return LoadConnection(channel: channel, handler: handler)
    }

    /// Sends lines, at most `window` of them without a reply, until `next` has none left and all are answered.
    ///
    /// One run at a time; lines that answer with a payload (`GET`) are not for this connection.
    public func run(
        window: Int, pace: Pace? = nil, next: @escaping Source, reply: @escaping Sink
    ) async throws(ClientError) {
        let handler = handler
        let result = await withCheckedContinuation { continuation in
            channel.eventLoop.execute {
                handler.value.run(window: max(1, window), pace: pace, next: next, reply: reply) {
                    continuation.resume(returning: $0)
                }
            }
        }
        try result.get()
    }

    /// Closes the connection.
    public func close() async {
        try? await channel.close().get()
    }
}
