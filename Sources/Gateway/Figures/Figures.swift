import CoreMetrics
import LineProtocol
import Metering
import Synchronization

/// What the gateway counts about itself, shown by `ADMIN STATS` and to whoever collects metrics.
///
/// The instruments of each verb and each reply code are made ahead, so that a request looks nothing up.
final class Figures: Sendable {
    /// The names of the instruments; the unit stands at the end.
    enum Name {
        static let latency = "motcua_request_duration_seconds"
        static let replies = "motcua_replies_total"
        static let refusals = "motcua_refusals_total"
        static let sessions = "motcua_sessions_total"
        static let groups = "motcua_group_size"
        static let commit = "motcua_commit_duration_seconds"
        static let sync = "motcua_store_sync_duration_seconds"
        static let signing = "motcua_sign_duration_seconds"
        static let failedCommits = "motcua_failed_commits_total"
        static let receipts = "motcua_receipts_signed_total"
        static let logBatches = "motcua_log_batches_total"
        static let logEntries = "motcua_log_entries_total"
    }

    let registry: MeterRegistry
    let clock: MonotonicClock
    /// By the numbers of the verbs, then of what is none.
    private let latencies: [CoreMetrics.Timer]
    private let replies: [Counter]
    private let otherReplies: Counter
    private let refusals = Mutex<[String: Counter]>([:])
    private let sessions: Counter
    private let groups: Recorder
    private let commits: CoreMetrics.Timer
    private let signings: CoreMetrics.Timer
    private let failedCommits: Counter
    private let receipts: Counter
    private let logBatches: Counter
    private let logEntries: Counter
    private let openSessions = Atomic<Int>(0)

    /// The reply codes that there can be.
    private static let codes = 200...599

    init(registry: MeterRegistry, clock: MonotonicClock) {
        self.registry = registry
        self.clock = clock
        latencies = (VerbTable.all.map(\.name) + ["-"]).map { verb in
            CoreMetrics.Timer(label: Name.latency, dimensions: [("verb", verb)], factory: registry)
        }
        let known: Set = [200, 201, 202, 221, 400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503, 507]
        let other = Counter(label: Name.replies, dimensions: [("code", "other")], factory: registry)
        otherReplies = other
        replies = Self.codes.map { code in
            guard known.contains(code) else { return other }
            return Counter(label: Name.replies, dimensions: [("code", "\(code)")], factory: registry)
        }
        sessions = Counter(label: Name.sessions, factory: registry)
        groups = Recorder(label: Name.groups, factory: registry)
        commits = CoreMetrics.Timer(label: Name.commit, factory: registry)
        signings = CoreMetrics.Timer(label: Name.signing, factory: registry)
        failedCommits = Counter(label: Name.failedCommits, factory: registry)
        receipts = Counter(label: Name.receipts, factory: registry)
        logBatches = Counter(label: Name.logBatches, factory: registry)
        logEntries = Counter(label: Name.logEntries, factory: registry)
    }

    /// A request was answered.
    ///
    /// - Parameters:
    ///   - verb: the number of the verb in the table; `nil` for what is none.
    ///   - received: when its line had come, by the monotonic clock; `nil` for a line that is no request.
    func replied(_ code: Int, to verb: Int? = nil, received: UInt64?) {
        if let received {
            latencies[verb ?? latencies.count - 1].recordNanoseconds(clock.nanoseconds(since: received))
        }
        (Self.codes.contains(code) ? replies[code - Self.codes.lowerBound] : otherReplies).increment()
    }

    /// A request was refused for a reason.
    func refused(_ slug: String) {
        let counter = refusals.withLock { refusals in
            if let known = refusals[slug] { return known }
            let made = Counter(label: Name.refusals, dimensions: [("type", slug)], factory: registry)
            refusals[slug] = made
            return made
        }
        counter.increment()
    }

    /// The receipts of a group were signed.
    func signed(since begun: UInt64) {
        signings.recordNanoseconds(clock.nanoseconds(since: begun))
    }

    /// A group was stored.
    func committed(group size: Int, receipts count: Int, since begun: UInt64) {
        commits.recordNanoseconds(clock.nanoseconds(since: begun))
        groups.record(size)
        receipts.increment(by: count)
    }

    func failed(group size: Int) {
        failedCommits.increment(by: size)
    }

    /// Events were taken into the transparency log.
    func logged(entries: Int) {
        logBatches.increment()
        logEntries.increment(by: entries)
    }

    func opened() {
        sessions.increment()
        openSessions.add(1, ordering: .relaxed)
    }

    func closed() {
        openSessions.subtract(1, ordering: .relaxed)
    }

    /// How many sessions are open now.
    var open: Int { openSessions.load(ordering: .relaxed) }
}
