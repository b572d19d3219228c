import Civil
import Synchronization

/// Uploads in progress, and how much each account has uploaded on the present day; a restart forgets both.
final class UploadLedger: Sendable {
    private struct State {
        var day: CivilDate?
        /// Bytes that came or are announced, of each account that uploaded today.
        var bytes: [String: Int] = [:]
        var inProgress: [String: Int] = [:]
        var total = 0
    }

    private let limits: AccessLimits
    private let state = Mutex(State())

    init(limits: AccessLimits) {
        self.limits = limits
    }

    /// How many are in progress.
    var count: Int { state.withLock(\.total) }

    /// Begins an upload of so many bytes; why it may not begin, otherwise.
    func begin(_ account: String, bytes: Int, on day: CivilDate) -> RefusalKind? {
        state.withLock { state in
            if state.day != day {
                state.day = day
                state.bytes = [:]
            }
            guard state.total < limits.uploads, state.inProgress[account, default: 0] < limits.uploadsOfAccount else {
                return .uploads
            }
            guard state.bytes[account, default: 0] + bytes <= limits.uploadBytesPerDay else { return .uploadQuota }
            state.total += 1
            state.inProgress[account, default: 0] += 1
            state.bytes[account, default: 0] += bytes
            return nil
        }
    }

    /// Ends an upload that has begun, `missing` of whose bytes never came.
    func end(_ account: String, missing: Int) {
        state.withLock { state in
            state.total -= 1
            let left = state.inProgress[account, default: 0] - 1
            state.inProgress[account] = left > 0 ? left : nil
            if let counted = state.bytes[account] { state.bytes[account] = max(0, counted - missing) }
        }
    }
}
