import Civil
import Gateway
import LineProtocol
import Logging
import NIOCore

/// How frames become replies.
extension ConnectionHandler {
    /// Does all that can be done now: starts what may start, writes what is answered, and says whether to read on.
    func pump() {
        guard phase == .open, let context else { return }
        if isPumping {
            needsPump = true
            return
        }
        isPumping = true
        repeat {
            needsPump = false
            startFrames()
            if hasStarted {
                hasStarted = false
                session?.flush()
            }
            collectReplies()
            if writeOut(context) { needsPump = needsPump || hasUnstartedFrames }
        } while needsPump && phase == .open
        isPumping = false
        settle()
    }

    /// Takes what came from other threads.
    func receive(_ items: [Inbox.Item]) {
        guard phase == .open else { return }
        for item in items { take(item) }
        pump()
    }

    /// Takes what came on this event loop, perhaps in the middle of `pump`.
    func receive(_ item: Inbox.Item) {
        guard phase == .open, let context else { return }
        take(item)
        if isPumping {
            needsPump = true
        } else if !isPumpScheduled {
            isPumpScheduled = true
            let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
            context.eventLoop.execute {
                bound.value.isPumpScheduled = false
                bound.value.pump()
            }
        }
    }

    private func take(_ item: Inbox.Item) {
        switch item {
        case .reply(let sequence, let reply): complete(sequence, with: reply)
        case .push(let push): outbound.append(push)
        case .line(let frame): resume(with: frame)
        case .payloadWritten:
            payloadBytes = 0
            timers.payloadWritten(at: .now())
        }
    }

    private var hasUnstartedFrames: Bool {
        mayStart && (waitingFrame.map { admits(work(of: $0)) } ?? !isDecoderDrained)
    }

    private func startFrames() {
        guard let eventLoop = context?.eventLoop else { return }
        var started = 0
        let end = eventLoop.now + Self.turnTime
        while mayStart {
            guard hasTurn || !isLarge && !isReadPast else { return waitForTurn(to: .read) }
            let before = decoder.bufferedBytes
            guard let frame = waitingFrame ?? decoder.next() else {
                isDecoderDrained = true
                // What is thrown away may be without end: a piece of it is read in each turn.
                if !hasTurn, decoder.isDiscarding { waitForTurn(to: .read) }
                return
            }
            if waitingFrame == nil { lineBytes = before - decoder.bufferedBytes }
            waitingFrame = frame
            // The first is started however late it is: what took the time was another thread, or to find the end of the line.
            guard started == 0 || started < Self.turn && eventLoop.now < end else { return waitForTurn(to: .start) }
            let work = work(of: frame)
            guard admits(work) else { return }
            waitingFrame = nil
            timers.lineEnded()
            start(frame, as: work)
            started += 1
            collectReplies()
        }
    }

    /// Has a long line read where it holds nobody up; nothing more of this connection starts before.
    private func read(_ line: LongLine) {
        guard let inbox else { return }
        longLine = line
        environment.handler.longLines.start { inbox.frame(line.read()) }
    }

    private func resume(with frame: Frame) {
        guard let line = longLine else { return }
        longLine = nil
        waitingFrame = decoder.resume(after: line, read: frame)
    }

    /// Has bytes of an upload written where it holds nobody up; nothing more of this connection starts before. Bytes that
    /// nobody keeps hold nobody up.
    private func write(_ bytes: ArraySlice<UInt8>) {
        guard let inbox, let handling = upload?.handling else { return }
        guard handling.keepsBytes else { return handling.append(bytes) }
        payloadBytes = bytes.count
        timers.payloadWaits(at: .now())
        environment.handler.payloads.start {
            handling.append(bytes)
            inbox.payloadWritten()
        }
    }

    /// How many frames of one connection are started, and for how long, before others have their turn.
    private static let turn = 32
    private static let turnTime: TimeAmount = .microseconds(500)
    /// Where more than this waits to be read as lines, it is read in turns only: long lines take their time.
    private static let largeInput = 32_768

    private var isLarge: Bool { upload == nil && decoder.bufferedBytes > Self.largeInput }

    /// Whether bytes of an upload that nobody keeps wait, of which a piece is read in each turn: it may be long.
    private var isReadPast: Bool { decoder.bufferedBytes > 0 && upload.map { !$0.keepsBytes } ?? false }

    /// For how long who was told to ask less is not heard.
    private static let refusedRest: TimeAmount = .milliseconds(100)

    /// Starts nothing more of this connection until it has its next turn.
    private func waitForTurn(to purpose: Turns.Purpose) {
        guard let context, pause == nil else { return }
        pause = .turn
        environment.turns.on(context.eventLoop).add(self, to: purpose)
    }

    /// Starts nothing more of this connection for a while, and then until it has its next turn. Who waits for a turn rests
    /// when it comes.
    private func rest() {
        if pause == nil { beginRest() }
        pause = .rest
    }

    private func beginRest() {
        guard let context else { return }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: Self.refusedRest) {
            bound.value.pause = nil
            bound.value.waitForTurn(to: .start)
        }
    }

    /// Has its turn, or its rest first; answers whether it is read on.
    func takeTurn() -> Bool {
        if pause == .rest {
            beginRest()
            return false
        }
        let waitedForRead = isReadPending
        pause = nil
        hasTurn = true
        if phase == .lingering { resumeReading() } else { pump() }
        hasTurn = false
        return waitedForRead && !isReadPending
    }

    private func admits(_ work: RequestPipeline.Work) -> Bool { isDraining || pipeline.admits(work) }

    private func work(of frame: Frame) -> RequestPipeline.Work {
        switch frame {
        case .request(let request): session?.concurrency(of: request) == .write ? .write : .exclusive
        case .uploadStarted: .upload
        default: .immediate
        }
    }

    private func start(_ frame: Frame, as work: RequestPipeline.Work) {
        guard let session, let inbox else { return }
        switch frame {
        case .request(let request):
            guard !isDraining else { return answer(stopping(ref: request.ref)) }
            let sequence = pipeline.begin(work, bytes: lineBytes)
            hasStarted = true
            session.start(request, received: received) { inbox.reply($0, to: sequence) }
        case .longLine(let line): read(line)
        case .fault(let fault):
            answer(session.fault(fault))
        case .uploadStarted(let length, let mediaType, let ref):
            let handling =
                isDraining
                ? nil
                : session.beginUpload(length: length, mediaType: mediaType, ref: ref, received: received)
            timers.uploaded(0, at: .now())
            upload = Upload(sequence: pipeline.begin(work), handling: handling, ref: ref)
        case .uploadBytes(let bytes):
            timers.uploaded(bytes.count, at: .now())
            write(bytes)
        case .uploadFinished:
            endUpload { handling, reply in handling.finish(completion: reply) }
        case .uploadBroken(let fault):
            endUpload { handling, reply in reply(handling.fail(fault)) }
        }
    }

    private func endUpload(_ end: (any UploadHandling, @escaping @Sendable (Reply) -> Void) -> Void) {
        guard let upload, let inbox else { return }
        self.upload = nil
        timers.uploaded(nil, at: .now())
        let sequence = upload.sequence
        guard let handling = upload.handling else {
            return pipeline.complete(sequence, with: stopping(ref: upload.ref))
        }
        hasStarted = true
        end(handling) { inbox.reply($0, to: sequence) }
    }

    private func answer(_ reply: Reply) {
        complete(pipeline.begin(.immediate), with: reply)
    }

    /// A refusal is heeded when it comes, not when its turn to be written does, which slow commands may hold up.
    private func complete(_ sequence: Int, with reply: Reply) {
        if reply.code == 429 { rest() }
        pipeline.complete(sequence, with: reply)
    }

    func stopping(ref: String?) -> Reply {
        environment.handler.turnAway(.stopping, ref: ref)
    }

    private func collectReplies() {
        while outbound.hasRoom, let reply = pipeline.nextReply() {
            outbound.append(reply)
        }
    }

    /// Writes what waits, in one flush; answers whether there was anything.
    private func writeOut(_ context: ChannelHandlerContext) -> Bool {
        guard !outbound.isEmpty else { return false }
        let (buffer, pushBytes) = outbound.take()
        timers.spoke(at: .now())
        let count = buffer.readableBytes
        let written = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in
            bound.value.outbound.taken(count, pushBytes: pushBytes)
            if count > Burden.small { bound.value.weigh() }
        }
        context.writeAndFlush(Self.wrapOutboundOut(buffer), promise: written)
        return true
    }

    /// Draws the conclusions of a pump: close, tell that nothing is in progress, time what is unfinished, read on.
    private func settle() {
        guard phase == .open, let session else { return }
        weigh()
        guard phase == .open else { return armTimer() }
        if outbound.pushBacklog > environment.access.limits.pushBacklogBytes {
            environment.access.refused(.unread)
            environment.logger.notice("closing a connection that does not read its pushes")
            return finish(saying: "slow-reader")
        }
        let isIdle = isDecoderDrained && waitingFrame == nil && pipeline.count == (upload == nil ? 0 : 1)
        if session.closesAfterReply && pipeline.count == 0 { return finish(saying: nil) }
        if hasInputEnded && isIdle && outbound.isEmpty { return finish(saying: nil) }
        if isIdle, quiet != nil { awaitLastCall() }
        timers.midLine(isDecoderDrained && decoder.isMidLine, at: .now())
        armTimer()
        resumeReading()
    }

    /// For how long nothing may come any more before a connection that drains is quiet: what was sent meanwhile is
    /// answered too.
    private static let lastCall: TimeAmount = .milliseconds(50)
    /// After so many times who still sends is not heard any more.
    private static let mostLatecomers = 20

    private func awaitLastCall() {
        guard let context, !isLastCall else { return }
        isLastCall = true
        let heard = received
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: Self.lastCall) { bound.value.endLastCall(heard) }
    }

    private func endLastCall(_ heard: UInt64) {
        isLastCall = false
        guard phase == .open, let quiet else { return }
        if received != heard, latecomers < Self.mostLatecomers {
            latecomers += 1
            return pump()
        }
        self.quiet = nil
        quiet.succeed()
    }

    func resumeReading() {
        guard isReadPending, let context else { return }
        if wantsInput {
            isReadPending = false
            context.read()
        } else if phase == .lingering {
            waitForTurn(to: .read)
        }
    }
}
