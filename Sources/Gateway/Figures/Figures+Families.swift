import Metering

extension Figures {
    /// What each instrument of the gateway tells, for people.
    static let families: [MeterFamily] = [
        MeterFamily(Name.latency, "From the receipt of a request's line to its reply, by verb."),
        MeterFamily(Name.replies, "Replies by code."),
        MeterFamily(Name.refusals, "Requests that were refused, by the type of the error."),
        MeterFamily(Name.sessions, "Sessions that were opened."),
        MeterFamily(Name.groups, "Commands in a transaction of the sequencer.", scale: .size),
        MeterFamily(Name.commit, "From the begin of a group's transaction until it is on stable storage."),
        MeterFamily(Name.sync, "The commit of any transaction alone, with its fsync."),
        MeterFamily(Name.signing, "From the begin to the end of the signing of a group."),
        MeterFamily(Name.failedCommits, "Commands that could not be stored."),
        MeterFamily(Name.receipts, "Receipts that were signed and stored."),
        MeterFamily(Name.logBatches, "Batches that were taken into the transparency log."),
        MeterFamily(Name.logEntries, "Events that were taken into the transparency log."),
        MeterFamily(Level.sessions, "Sessions that are open."),
        MeterFamily(Level.queue, "Commands before deciding (waiting), and groups before signing and before storing."),
        MeterFamily(Level.notices, "Notices that wait to be told, and that could not be told."),
        MeterFamily(Level.unstamped, "Receipts that wait for an outside time stamp."),
        MeterFamily(Level.unlogged, "Events that are not in the transparency log yet."),
        MeterFamily(Level.limited, "How often a limit refused somebody since the start, by the limit."),
        MeterFamily(Level.buffered, "What is kept of lines and replies of all connections, in bytes."),
        MeterFamily(Level.build, "Always 1; the version is its label."),
    ]

    /// The names of what goes up and down.
    enum Level {
        static let sessions = "motcua_sessions_open"
        static let queue = "motcua_queue_depth"
        static let notices = "motcua_notices"
        static let unstamped = "motcua_receipts_unstamped"
        static let unlogged = "motcua_log_events_waiting"
        static let limited = "motcua_limits_refused"
        static let buffered = "motcua_buffered_bytes"
        static let build = "motcua_build_info"
    }
}
