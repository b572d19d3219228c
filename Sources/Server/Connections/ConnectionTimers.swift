import NIOCore

/// What one connection is timed for; a value that is told the time, with one armed alarm.
struct ConnectionTimers {
    /// How long each thing may take.
    struct Allowances {
        let line: TimeAmount
        let firstLine: TimeAmount
        let idle: TimeAmount
        let write: TimeAmount
        let handshake: TimeAmount
        let linger: TimeAmount
        /// The slowest upload, in bytes a second.
        let uploadRate: Int
    }

    /// What has taken too long.
    enum Expiry: Hashable {
        case line, upload, idle, write, handshake, linger
    }

    private var began: NIODeadline?
    private var lastHeard = NIODeadline.distantPast
    private var lastSpoke = NIODeadline.distantPast
    private var lineStarted: NIODeadline?
    private var opened: NIODeadline?
    private var hasAsked = false
    /// Since when the present piece of an upload is timed, and how much of it has come.
    private var uploading: (since: NIODeadline, bytes: Int)?
    /// Since when bytes of an upload wait to be written.
    private var payloadWaitsSince: NIODeadline?
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
    mutating func lineEnded() {
        lineStarted = nil
        hasAsked = true
    }

    /// The connection may ask from now on.
    mutating func open(at now: NIODeadline) { opened = now }

    /// Bytes of an upload have come, `nil` when none is in progress.
    mutating func uploaded(_ bytes: Int?, at now: NIODeadline) {
        guard let bytes else { return uploading = nil }
        uploading = (uploading?.since ?? now, (uploading?.bytes ?? 0) + bytes)
    }

    /// Bytes of an upload are handed over to be written.
    mutating func payloadWaits(at now: NIODeadline) {
        payloadWaitsSince = now
    }

    /// They are written: what that took is not the client's time.
    mutating func payloadWritten(at now: NIODeadline) {
        guard let since = payloadWaitsSince else { return }
        payloadWaitsSince = nil
        lastHeard = lastHeard + (now - since)
        if let uploading { self.uploading = (uploading.since + (now - since), uploading.bytes) }
    }

    /// Begins to time the next piece of an upload, if the present one was fast enough.
    mutating func nextPiece(within allowances: Allowances, now: NIODeadline) {
        guard let uploading, now >= uploading.since + allowances.line else { return }
        let least = Int(allowances.line.nanoseconds / 1000) * allowances.uploadRate / 1_000_000
        if uploading.bytes >= least { self.uploading = (now, 0) }
    }

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
        if isUploading {
            let silent = lastHeard + allowances.line
            return (.upload, min(silent, (uploading?.since).map { $0 + allowances.line } ?? silent))
        }
        if let lineStarted { return (.line, lineStarted + allowances.line) }
        if isBusy { return nil }
        let idle = max(lastHeard, lastSpoke) + allowances.idle
        guard !hasAsked, let opened else { return (.idle, idle) }
        return (.idle, min(idle, opened + allowances.firstLine))
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
