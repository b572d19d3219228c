import Evidence
import NIOCore
import NIOHTTP1

/// Collects the reply of an authority: status 200, the type that RFC 3161 names, no more than a token can have.
final class StampReplyHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let promise: EventLoopPromise<[UInt8]>
    private var body: [UInt8] = []

    init(_ promise: EventLoopPromise<[UInt8]>) {
        self.promise = promise
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            let type = head.headers.first(name: "content-type")?.split(separator: ";").first
            guard head.status == .ok else { return fail(context, "status \(head.status.code)") }
            guard type?.lowercased() == "application/timestamp-reply" else {
                return fail(context, "content type \(type ?? "none")")
            }
        case .body(let part):
            guard body.count + part.readableBytes <= ReceiptSignature.sizeLimit else {
                return fail(context, "a reply of more than \(ReceiptSignature.sizeLimit) bytes")
            }
            body.append(contentsOf: part.readableBytesView)
        case .end: promise.succeed(body)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(context, "the connection ended")
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(context, "\(error)")
    }

    private func fail(_ context: ChannelHandlerContext, _ reason: String) {
        promise.fail(StampFault.unreachable(reason))
        context.close(promise: nil)
    }
}
