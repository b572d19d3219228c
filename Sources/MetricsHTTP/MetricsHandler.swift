import NIOCore
import NIOHTTP1

/// One connection of who collects metrics: one request, one answer, and the end.
final class MetricsHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let source: MetricsSource
    private var isAdmitted = false
    private var hasAnswered = false
    private var request: HTTPRequestHead?

    init(_ source: MetricsSource) {
        self.source = source
    }

    func channelActive(context: ChannelHandlerContext) {
        isAdmitted = true
        guard source.admit(limit: MetricsListener.connectionLimit) else { return context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isAdmitted { source.leave() }
        isAdmitted = false
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .head(let head): request = request ?? head
        case .body: break
        case .end:
            guard let request, !hasAnswered else { return }
            hasAnswered = true
            answer(request, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let path = request.uri.split(separator: "?", omittingEmptySubsequences: false).first ?? ""
        guard path == "/metrics" else {
            return send(.notFound, "text/plain", Array("Ask for /metrics.\n".utf8), to: request, context)
        }
        guard request.method == .GET || request.method == .HEAD else {
            return send(.methodNotAllowed, "text/plain", Array("Use GET.\n".utf8), to: request, context)
        }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let eventLoop = context.eventLoop
        source.make { [contentType = source.contentType] text in
            eventLoop.execute {
                let (handler, context) = bound.value
                handler.send(.ok, contentType, text, to: request, context)
            }
        }
    }

    private func send(
        _ status: HTTPResponseStatus, _ type: String, _ body: [UInt8], to request: HTTPRequestHead,
        _ context: ChannelHandlerContext
    ) {
        var headers: HTTPHeaders = [
            "content-type": type, "content-length": String(body.count), "connection": "close",
            "cache-control": "no-store",
        ]
        if status == .methodNotAllowed { headers.add(name: "allow", value: "GET, HEAD") }
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
        if request.method != .HEAD {
            let buffer = context.channel.allocator.buffer(bytes: body)
            context.write(Self.wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
        }
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(Self.wrapOutboundOut(.end(nil))).whenComplete { _ in bound.value.close(promise: nil) }
    }
}
