import Glibc
import NIOCore
import NIOSSL

/// Keeps a window of lines on the way and times their replies.
final class LoadHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private struct Run {
        let window: Int
        let pace: LoadConnection.Pace?
        /// When the next line is due.
        var due: NIODeadline
        let next: LoadConnection.Source
        let reply: LoadConnection.Sink
        let done: @Sendable (Result<Void, ClientError>) -> Void
        var isExhausted = false
        /// Whether an alarm is set for the next line.
        var isTimed = false
    }

    private var greeting: (@Sendable (Result<Int, ClientError>) -> Void)?
    private var run: Run?
    private var sentAt = CircularBuffer<NIODeadline>(initialCapacity: 256)
    private var code = 0
    private var column = 0
    private var isPush = false
    private var failure: ClientError?
    private var context: ChannelHandlerContext?

    /// A handler that tells the code of the greeting first.
    init(greeting: @escaping @Sendable (Result<Int, ClientError>) -> Void) {
        self.greeting = greeting
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func run(
        window: Int, pace: LoadConnection.Pace?, next: @escaping LoadConnection.Source,
        reply: @escaping LoadConnection.Sink,
        done: @escaping @Sendable (Result<Void, ClientError>) -> Void
    ) {
        if let failure { return done(.failure(failure)) }
        run = Run(
            window: window, pace: pace, due: pace?.first ?? .now(), next: next, reply: reply, done: done)
        fill()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let now = NIODeadline.now()
        Self.unwrapInboundIn(data).withUnsafeReadableBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                // Of a line only the code is read.
                if column == 3 { offset = endOfLine(bytes, from: offset) }
                guard offset < bytes.count else { break }
                scan(bytes[offset], now)
                offset += 1
            }
        }
    }

    /// Where the line feed stands, or the number of bytes.
    private func endOfLine(_ bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
        guard let start = bytes.baseAddress, let end = memchr(start + offset, 0x0A, bytes.count - offset) else {
            return bytes.count
        }
        return UnsafeRawPointer(end) - start
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        fill()
    }

    private func scan(_ byte: UInt8, _ now: NIODeadline) {
        if byte == UInt8(ascii: "\n") {
            if !isPush { take(code, now) }
            code = 0
            column = 0
            isPush = false
        } else if column < 3 {
            if column == 0 { isPush = byte == UInt8(ascii: "*") }
            code = code * 10 + Int(byte & 0x0F)
            column += 1
        }
    }

    private func take(_ code: Int, _ now: NIODeadline) {
        if let greeting {
            self.greeting = nil
            greeting(.success(code))
        } else if let sent = sentAt.popFirst() {
            run?.reply(code, (now - sent).nanoseconds)
        }
    }

    private func fill() {
        guard var run, let context else { return }
        var bytes: [UInt8] = []
        let now = NIODeadline.now()
        while !run.isExhausted, sentAt.count < run.window, run.pace == nil || run.due <= now {
            guard let line = run.next() else {
                run.isExhausted = true
                break
            }
            bytes += line
            sentAt.append(run.pace == nil ? now : run.due)
            run.due = run.due + (run.pace?.interval ?? .zero)
        }
        let waitsForTime = !run.isExhausted && sentAt.count < run.window && !run.isTimed
        if waitsForTime { run.isTimed = true }
        self.run = run
        if waitsForTime { fill(at: run.due, context) }
        if !bytes.isEmpty {
            let buffer = context.channel.allocator.buffer(bytes: bytes)
            context.writeAndFlush(Self.wrapOutboundOut(buffer), promise: nil)
        } else if run.isExhausted, sentAt.isEmpty {
            self.run = nil
            run.done(.success(()))
        }
    }

    /// Goes on when the next line is due.
    private func fill(at due: NIODeadline, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(deadline: due) {
            bound.value.run?.isTimed = false
            bound.value.fill()
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.closed(reason: nil))
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        fail(.closed(reason: nil))
        self.context = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError {
            fail(.tls(reason: TLSReason.text(error)))
        }
        context.close(promise: nil)
    }

    private func fail(_ error: ClientError) {
        guard failure == nil else { return }
        failure = error
        greeting?(.failure(error))
        greeting = nil
        run?.done(.failure(error))
        run = nil
    }
}
