import Gateway
import LineProtocol
import Logging
import NIOCore

/// What a connection may not take forever for.
extension ConnectionHandler {
    /// Sets the alarm for whatever runs out first.
    func armTimer() {
        guard let context, let next = nextExpiry() else { return }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        timers.arm(at: next.at) {
            context.eventLoop.scheduleTask(deadline: next.at) { bound.value.alarmRang() }
        }
    }

    private func nextExpiry() -> (expiry: ConnectionTimers.Expiry, at: NIODeadline)? {
        timers.next(
            phase, isBusy: pipeline.count > 0, isUploading: upload != nil && wantsInput, within: allowances,
            now: .now())
    }

    private var allowances: ConnectionTimers.Allowances {
        let settings = environment.settings
        let limits = environment.handler.limits
        let access = environment.access.limits
        return ConnectionTimers.Allowances(
            line: TimeAmount(settings.lineTimeout ?? .seconds(limits.lineSeconds)),
            firstLine: TimeAmount(settings.firstLineTimeout ?? .seconds(access.firstLineSeconds)),
            idle: TimeAmount(settings.idleTimeout ?? .seconds(limits.idleSeconds)),
            write: TimeAmount(settings.writeTimeout ?? .seconds(access.writeSeconds)),
            handshake: TimeAmount(settings.handshakeTimeout ?? .seconds(access.handshakeSeconds)),
            linger: TimeAmount(settings.lingerTimeout), uploadRate: access.uploadBytesPerSecond)
    }

    private func alarmRang() {
        timers.rang()
        noteProgressOfReader()
        timers.nextPiece(within: allowances, now: .now())
        guard let next = nextExpiry() else { return }
        guard next.at <= .now() else { return armTimer() }
        environment.logger.debug("closing a connection", metadata: ["reason": "\(next.expiry)"])
        switch next.expiry {
        case .line:
            environment.access.refused(.slowLine)
            finish(saying: "line-timeout")
        case .upload:
            environment.access.refused(.slowUpload)
            finish(saying: "line-timeout")
        case .idle:
            environment.access.refused(.idle)
            finish(saying: "idle")
        case .write:
            environment.access.refused(.unread)
            context?.close(mode: .all, promise: nil)
        case .handshake:
            environment.access.refused(.handshake)
            context?.close(mode: .all, promise: nil)
        case .linger: context?.close(mode: .all, promise: nil)
        }
    }

    /// A long download to a slow reader is not a client that has stopped reading.
    private func noteProgressOfReader() {
        guard let options = context?.channel.syncOptions,
            let bytes = try? options.getOption(.bufferedWritableBytes)
        else { return }
        timers.unread(bytes, at: .now())
    }
}
