import NIOCore

/// What one connection is timed for; a value that is told the time, with one armed alarm.
struct ConnectionTimers {
    /// How long each thing may take.
    struct Allowances {
        let line: TimeAmount
        let idle: TimeAmount
        let write: TimeAmount
        let handshake: TimeAmount
        let linger: TimeAmount
    }

    /// What has taken too long.
    enum Expiry: Hashable {
        case line, idle, write, handshake, linger
    }

    private var began: NIODeadline?
    private var lastHeard = NIODeadline.distantPast
    private var lastSpoke = NIODeadline.distantPast
    private var lineStarted: NIODeadline?
    private var unwritableSince: NIODeadline?
    private var unreadBytes = Int.max
    private var lingerStarted: NIODeadline?
    private var alarm: (at: NIODeadline, task: Scheduled<Void>)?

    /// The connection is there; `false` when that was known.
    mutating func begin(at now: NIODeadline) -> Bool {
        guard began == nil else { return false }
        began = now
        return true
    }

    /// Bytes have come in.
    mutating func heard(at now: NIODeadline) { lastHeard = now }

    /// Bytes have gone out.
    mutating func spoke(at now: NIODeadline) { lastSpoke = now }

    /// The line in progress is complete.
    mutating func lineEnded() { lineStarted = nil }

    /// Whether a line has begun and its end has not come.
    mutating func midLine(_ isMidLine: Bool, at now: NIODeadline) {
        lineStarted = isMidLine ? lineStarted ?? now : nil
    }

    /// Whether the client takes what is written.
    mutating func canWrite(_ canWrite: Bool, at now: NIODeadline) {
        unwritableSince = canWrite ? nil : unwritableSince ?? now
        if canWrite { unreadBytes = .max }
    }

    /// How many written bytes the client has not taken; fewer than when last told means that it reads, if slowly.
    mutating func unread(_ bytes: Int, at now: NIODeadline) {
        if bytes < unreadBytes, unwritableSince != nil { unwritableSince = now }
        unreadBytes = bytes
    }

    /// The earliest thing that will have taken too long, and when.
    mutating func next(
        _ phase: ConnectionHandler.Phase, isBusy: Bool, isUploading: Bool, within allowances: Allowances,
        now: NIODeadline
    ) -> (expiry: Expiry, at: NIODeadline)? {
        switch phase {
        case .closed: return nil
        case .opening: return (.handshake, (began ?? now) + allowances.handshake)
        case .lingering:
            lingerStarted = lingerStarted ?? now
            return (.linger, (lingerStarted ?? now) + allowances.linger)
        case .open: break
        }
        if let unwritableSince { return (.write, unwritableSince + allowances.write) }
        if isUploading { return (.line, lastHeard + allowances.line) }
        if let lineStarted { return (.line, lineStarted + allowances.line) }
        return isBusy ? nil : (.idle, max(lastHeard, lastSpoke) + allowances.idle)
    }

    /// Sets the alarm unless one rings earlier.
    mutating func arm(at instant: NIODeadline, _ make: () -> Scheduled<Void>) {
        if let alarm, alarm.at <= instant { return }
        cancel()
        alarm = (instant, make())
    }

    /// The alarm has rung.
    mutating func rang() { alarm = nil }

    /// Takes the alarm away.
    mutating func cancel() {
        alarm?.task.cancel()
        alarm = nil
    }
}
