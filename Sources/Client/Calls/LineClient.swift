public import JSON
import LineProtocol
import NIOCore
import Synchronization

/// A client of the line protocol: many calls at a time over one connection, their replies matched in order.
public final class LineClient: Sendable {
    /// The body of the greeting.
    public let greeting: JSON

    private let channel: any Channel
    private let handler: NIOLoopBound<ClientHandler>
    private let subscribers: PushSubscribers
    private let tee: Tee

    private init(
        greeting: JSON, channel: any Channel, handler: NIOLoopBound<ClientHandler>, subscribers: PushSubscribers,
        tee: Tee
    ) {
        self.greeting = greeting
        self.channel = channel
        self.handler = handler
        self.subscribers = subscribers
        self.tee = tee
    }

    /// Connects and waits for the greeting, which `transcript` sees too.
    public static func connect(
        to endpoint: Endpoint, transcript: Transcript? = nil
    ) async throws(ClientError) -> LineClient {
        let tee = Tee(transcript)
        let subscribers = PushSubscribers()
        let (greetings, greeted) = AsyncStream.makeStream(of: Result<Reply, ClientError>.self)
        let (handlers, made) = AsyncStream.makeStream(of: NIOLoopBound<ClientHandler>.self)
        let channel = try await Connector.open(endpoint) { channel in
            let handler = ClientHandler(greeting: { greeted.yield($0) }, subscribers: subscribers) { tee.see($0, $1) }
            made.yield(NIOLoopBound(handler, eventLoop: channel.eventLoop))
            try channel.pipeline.syncOperations.addHandler(handler)
        }
        var handlerIterator = handlers.makeAsyncIterator()
        var greetingIterator = greetings.makeAsyncIterator()
        guard let handler = await handlerIterator.next(), let greeting = await greetingIterator.next() else {
            throw .closed(reason: nil)
        }
        let reply = try greeting.get()
        guard reply.code == 220 else {
            channel.close(promise: nil)
            throw .turnedAway(code: reply.code, body: reply.body)
        }
        return LineClient(
            greeting: reply.body, channel: channel, handler: handler, subscribers: subscribers, tee: tee)
    }

    /// Sees every line from now on.
    public var transcript: Transcript? {
        get { tee.transcript }
        set { tee.transcript = newValue }
    }

    /// Sends `VERB WORD…` with an optional body and waits for the reply, with the payload after `GET`.
    public func call(_ words: String, _ body: JSON? = nil) async throws(ClientError) -> ClientReply {
        var line = Array(words.utf8)
        if let body {
            line.append(UInt8(ascii: " "))
            body.append(to: &line)
        }
        return try await send(raw: line)
    }

    /// Uploads an attachment.
    public func put(_ bytes: [UInt8], mediaType: String) async throws(ClientError) -> ClientReply {
        var request = Array("PUT \(bytes.count) \(mediaType)\n".utf8)
        request += bytes
        request.append(UInt8(ascii: "\n"))
        return try await exchange(request)
    }

    /// Downloads an attachment by its SHA-256.
    public func get(_ sha256: String) async throws(ClientError) -> ClientReply {
        try await call("GET \(sha256)")
    }

    /// Sends one line as it is, with or without its LF, and waits for the reply.
    @discardableResult
    public func send(raw line: [UInt8]) async throws(ClientError) -> ClientReply {
        var line = line
        if line.last != UInt8(ascii: "\n") { line.append(UInt8(ascii: "\n")) }
        guard line.dropLast().firstIndex(of: UInt8(ascii: "\n")) == nil else { throw .unusableLine }
        return try await exchange(line)
    }

    /// What the server says unasked from now on, until the connection closes.
    public func pushes() -> AsyncStream<JSON> {
        subscribers.subscribe()
    }

    /// Closes the connection; calls without a reply fail.
    public func close() async {
        try? await channel.close().get()
    }

    private func exchange(_ request: [UInt8]) async throws(ClientError) -> ClientReply {
        let carriesPayload = request.starts(with: Array("GET ".utf8)) || request.starts(with: Array("get ".utf8))
        let handler = handler
        let result = await withCheckedContinuation { continuation in
            channel.eventLoop.execute {
                handler.value.send(request, carriesPayload: carriesPayload) { continuation.resume(returning: $0) }
            }
        }
        let reply = try result.get()
        return ClientReply(code: reply.code, body: reply.body, payload: reply.payload)
    }
}
