import Civil
import Gateway
import JSON
import LineProtocol
import NIOCore
import NIOSSL

/// How a connection begins and ends.
extension ConnectionHandler {
    func connectionOpened(_ context: ChannelHandlerContext) {
        guard phase == .opening, timers.begin(at: .now()) else { return }
        let entry = Connections.Entry(
            channel: context.channel, handler: NIOLoopBound(self, eventLoop: context.eventLoop),
            client: client(context), burden: burden)
        switch environment.connections.admit(entry) {
        case .admitted:
            armTimer()
            if entrance != .tls { openSession(context) }
        case .refused:
            outbound.append(Refusal.tooManyConnections.reply(language: .vietnamese, request: nil, ref: nil))
            finish(saying: nil)
        case .draining:
            outbound.append(stopping(ref: nil))
            finish(saying: nil)
        case .shut:
            phase = .lingering
            context.close(mode: .all, promise: nil)
        }
    }

    private func client(_ context: ChannelHandlerContext) -> ClientAddress {
        guard entrance != .unix else { return .unix }
        return ClientAddress(context.channel.remoteAddress?.ipAddress ?? "unknown")
    }

    func openSession(_ context: ChannelHandlerContext) {
        guard phase == .opening else { return }
        phase = .open
        let inbox = Inbox(owner: self, eventLoop: context.eventLoop)
        self.inbox = inbox
        session = environment.handler.openSession(peer(context)) { inbox.push($0) }
        timers.heard(at: .now())
        timers.open(at: .now())
        outbound.append(environment.handler.greeting())
        pump()
    }

    private func peer(_ context: ChannelHandlerContext) -> Peer {
        let remote = context.channel.remoteAddress
        let address = remote.flatMap { remote in remote.ipAddress.map { "\($0):\(remote.port ?? 0)" } }
        switch entrance {
        case .plaintext:
            return Peer(transport: .plaintext, address: address ?? "unknown")
        case .unix:
            return Peer(transport: .unix(uid: PeerCredentials.uid(of: context.channel)), address: "unix")
        case .tls:
            let tls = try? context.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self)
            let certificate = try? tls?.peerCertificate?.toDERBytes()
            return Peer(transport: .tls, address: address ?? "unknown", certificate: certificate)
        }
    }

    /// Says a last word, closes the writing side, and waits a little for the client to close the other one, so
    /// that nothing the client still sends makes its kernel throw the last word away.
    func finish(saying farewell: String?) {
        guard phase == .opening || phase == .open, let context else { return }
        let isReadable = context.channel.isWritable
        endSession()
        phase = .lingering
        decoder = FrameDecoder(limits: environment.handler.limits)
        _ = burden.set(0)
        guard isReadable else { return context.close(mode: .all, promise: nil) }
        if let farewell { outbound.append(Push(body: ["closing": .string(farewell)])) }
        let (buffer, _) = outbound.take()
        let written = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in bound.value.lastWordWritten() }
        context.writeAndFlush(Self.wrapOutboundOut(buffer), promise: written)
        armTimer()
        resumeReading()
    }

    private func lastWordWritten() {
        guard let context else { return }
        context.close(mode: hasInputEnded ? .all : .output, promise: nil)
    }

    /// Ends the session, once.
    func endSession() {
        inbox?.close()
        inbox = nil
        upload?.handling?.cancel()
        upload = nil
        waitingFrame = nil
        longLine = nil
        payloadBytes = 0
        session?.close()
        session = nil
        quiet?.succeed()
        quiet = nil
    }

    func tearDown() {
        guard phase != .closed else { return }
        endSession()
        phase = .closed
        timers.cancel()
        _ = burden.set(0)
        if let context { environment.connections.remove(context.channel) }
    }

    /// Answers 503 to what has not started; the future succeeds once nothing is in progress.
    func beginDraining() -> EventLoopFuture<Void>? {
        guard phase == .open, let context else { return nil }
        isDraining = true
        let promise = quiet ?? context.eventLoop.makePromise()
        quiet = promise
        pump()
        return promise.futureResult
    }
}
