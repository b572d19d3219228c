import JSON
import LineProtocol
import NIOCore
import NIOSSL

/// The client's end of one connection: matches replies with calls in their order.
final class ClientHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    typealias Answer = @Sendable (Result<Reply, ClientError>) -> Void

    private struct Call {
        let carriesPayload: Bool
        let answer: Answer
    }

    private var calls = CircularBuffer<Call>()
    private var reader = ReplyReader()
    private var failure: ClientError?
    private var lastWord: String?
    private let subscribers: PushSubscribers
    private let transcript: @Sendable (Direction, ArraySlice<UInt8>) -> Void
    private var context: ChannelHandlerContext?
    private var greetingAlarm: Scheduled<Void>?

    /// A handler whose first call is the greeting.
    init(
        greeting: @escaping Answer, subscribers: PushSubscribers,
        transcript: @escaping @Sendable (Direction, ArraySlice<UInt8>) -> Void
    ) {
        self.subscribers = subscribers
        self.transcript = transcript
        calls.append(Call(carriesPayload: false, answer: greeting))
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        greetingAlarm = context.eventLoop.assumeIsolated().scheduleTask(in: Connector.patience) {
            self.fail(.protocolFault(reason: "no greeting"))
            self.context?.close(promise: nil)
        }
    }

    /// Sends a request; `answer` is called once, on the event loop.
    func send(_ bytes: [UInt8], carriesPayload: Bool, answer: @escaping Answer) {
        guard failure == nil, let context else { return answer(.failure(failure ?? .closed(reason: nil))) }
        calls.append(Call(carriesPayload: carriesPayload, answer: answer))
        if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { transcript(.toServer, bytes[..<end]) }
        context.writeAndFlush(Self.wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        Self.unwrapInboundIn(data).withUnsafeReadableBytes { reader.append($0) }
        do {
            while failure == nil, let arrival = try next() {
                switch arrival {
                case .reply(let reply): try take(reply)
                case .push(let push): take(push)
                }
            }
            guard failure == nil, reader.isOverlong else { return }
            fail(.protocolFault(reason: "a line of more than \(ReplyReader.longestLine >> 20) MiB"))
            context.close(promise: nil)
        } catch {
            fail(.protocolFault(reason: "\(error)"))
            context.close(promise: nil)
        }
    }

    private func next() throws(ServerLine.Fault) -> ReplyReader.Arrival? {
        try reader.next(carriesPayload: calls.first?.carriesPayload ?? false) { transcript(.fromServer, $0) }
    }

    private func take(_ reply: Reply) throws(ServerLine.Fault) {
        guard let call = calls.popFirst() else { throw .form }
        greetingAlarm?.cancel()
        greetingAlarm = nil
        call.answer(.success(reply))
    }

    private func take(_ push: Push) {
        if let reason = push.body["closing"]?.string { lastWord = reason }
        subscribers.yield(push.body)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.closed(reason: lastWord))
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        fail(.closed(reason: lastWord))
        self.context = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case NIOSSLError.uncleanShutdown: break
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: fail(.tls(reason: TLSReason.text(error)))
        default: fail(.closed(reason: lastWord))
        }
        context.close(promise: nil)
    }

    private func fail(_ error: ClientError) {
        guard failure == nil else { return }
        failure = error
        greetingAlarm?.cancel()
        let unanswered = calls
        calls.removeAll()
        for call in unanswered { call.answer(.failure(error)) }
        subscribers.finish()
    }
}
