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
        return ConnectionTimers.Allowances(
            line: TimeAmount(settings.lineTimeout ?? .seconds(limits.lineSeconds)),
            idle: TimeAmount(settings.idleTimeout ?? .seconds(limits.idleSeconds)),
            write: TimeAmount(settings.writeTimeout), handshake: TimeAmount(settings.handshakeTimeout),
            linger: TimeAmount(settings.lingerTimeout))
    }

    private func alarmRang() {
        timers.rang()
        noteProgressOfReader()
        guard let next = nextExpiry() else { return }
        guard next.at <= .now() else { return armTimer() }
        environment.logger.debug("closing a connection", metadata: ["reason": "\(next.expiry)"])
        switch next.expiry {
        case .line: finish(saying: "line-timeout")
        case .idle: finish(saying: "idle")
        case .write, .handshake, .linger: context?.close(mode: .all, promise: nil)
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
