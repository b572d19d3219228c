import Gateway
import LineProtocol
import Logging
import Metering
import NIOCore
import NIOSSL
import NIOTLS

/// The server's end of one connection: bytes to frames, frames to the session, replies back in order.
///
/// It stops reading, and keeps what it has read, whenever a request must wait for others of this connection, the
/// pipeline is full, or the client does not read.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What stays the same for every connection of a server.
    struct Environment: Sendable {
        let handler: any RequestHandling
        let access: AccessGuard
        let settings: ServerSettings
        let connections: Connections
        let turns = Turns.OfServer()
        let logger: Logger
    }

    /// How the connection comes in.
    enum Entrance: Hashable, Sendable {
        case tls, unix, plaintext
    }

    /// The life of a connection.
    enum Phase: Hashable {
        case opening
        case open
        /// The server has said its last word and waits for the client to close.
        case lingering
        case closed
    }

    /// What a connection waits for before it goes on.
    enum Pause {
        /// That it is its turn.
        case turn
        /// That some time has passed, since it was told to ask less; then for its turn.
        case rest
    }

    let environment: Environment
    let entrance: Entrance
    var context: ChannelHandlerContext?
    var phase = Phase.opening
    var session: (any SessionHandling)?
    var inbox: Inbox?
    var decoder: FrameDecoder
    var pipeline = RequestPipeline()
    var upload: Upload?
    /// A frame that waits until others of this connection are done.
    var waitingFrame: Frame?
    /// A line that is being read on another thread.
    var longLine: LongLine?
    /// How many bytes of an upload another thread is writing.
    var payloadBytes = 0
    /// The length of the line of the frame that was read last.
    var lineBytes = 0
    /// Whether the decoder has no whole frame left.
    var isDecoderDrained = true
    var isReadPending = false
    var hasInputEnded = false
    var hasStarted = false
    /// When the last bytes came, by the monotonic clock of the gateway.
    var received: UInt64 = 0
    var isPumping = false
    var isPumpScheduled = false
    /// Why nothing more of this connection is started for a while; `nil` where it is.
    var pause: Pause?
    /// Whether this connection has its turn right now.
    var hasTurn = false
    let burden: Burden
    var needsPump = false
    var isDraining = false
    var quiet: EventLoopPromise<Void>?
    /// Whether it is waited for what the client has sent before it hears that the connection drains.
    var isLastCall = false
    /// How often more came then.
    var latecomers = 0
    var outbound = OutboundBatch()
    var timers = ConnectionTimers()

    /// The handler of a connection that has just been accepted.
    init(environment: Environment, entrance: Entrance) {
        self.environment = environment
        self.entrance = entrance
        self.decoder = FrameDecoder(
            limits: environment.handler.limits, longLine: environment.settings.longLine)
        self.burden = Burden(ledger: environment.access.buffers)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { connectionOpened(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        tearDown()
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        connectionOpened(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        tearDown()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase == .open else { return }
        let bytes = Self.unwrapInboundIn(data)
        bytes.withUnsafeReadableBytes { decoder.append($0) }
        isDecoderDrained = false
        received = environment.handler.monotonic.now()
        timers.heard(at: .now())
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        pump()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        timers.canWrite(context.channel.isWritable, at: .now())
        pump()
        context.fireChannelWritabilityChanged()
    }

    func read(context: ChannelHandlerContext) {
        isReadPending = true
        resumeReading()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted = event as? TLSUserEvent {
            openSession(context)
        } else if case .inputClosed = event as? ChannelEvent {
            hasInputEnded = true
            if phase == .open { pump() } else { context.close(mode: .all, promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .uncleanShutdown = error as? NIOSSLError { return }
        let stage = phase == .opening ? "handshake" : "connection"
        if phase == .opening, entrance == .tls {
            environment.access.refused(.handshake)
        } else if error is NIOSSLError || error is BoringSSLError {
            environment.access.refused(.tls)
        }
        environment.logger.debug("\(stage) failed", metadata: ["reason": "\(error)"])
        context.close(mode: .all, promise: nil)
    }

    /// Whether bytes may be read: nothing that was read before waits, and there is room for replies. Once the last word
    /// is said they are read in turns only, since they are thrown away and may be without end.
    var wantsInput: Bool {
        switch phase {
        case .opening, .closed: true
        case .lingering: hasTurn
        case .open: isDecoderDrained && waitingFrame == nil && mayStart
        }
    }

    /// Whether the next frame may start, as far as it is not up to that frame.
    var mayStart: Bool { hasRoom && pause == nil && longLine == nil && payloadBytes == 0 }

    /// Whether one more request may start as far as the pipeline and the outbound buffer go.
    var hasRoom: Bool {
        pipeline.count < decoder.limits.pipeline && outbound.hasRoom && pipeline.bytes < decoder.limits.line
            && context?.channel.isWritable ?? false && !(session?.closesAfterReply ?? true)
    }
}
