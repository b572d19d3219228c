public import Civil
public import Notices

/// The part of a journal that holds notices: stored with their events (`CaseChange.notices`), told afterwards.
public protocol NoticeOutbox: Sendable {
    /// The notices of a dossier, in the order of their events.
    func notices(of dossier: String) throws(JournalError) -> [OutboxEntry]
    /// Notices in a state, the oldest first; `after` is the notice at which the page before ended.
    func notices(in state: Telling.State, after: Notice.ID?, limit: Int) throws(JournalError) -> [OutboxEntry]
    /// Waiting notices whose next attempt is due up to `instant`: the earliest attempt first, then the oldest notice.
    func dueNotices(upTo instant: Instant, limit: Int) throws(JournalError) -> [OutboxEntry]
    /// The moment of the earliest attempt that is due; `nil` where nothing waits.
    func nextNoticeAttempt() throws(JournalError) -> Instant?
    /// Stores how far telling has come, all in one transaction; on stable storage when it returns.
    ///
    /// - Throws: `JournalError.conflict` where a notice is not waiting with so many attempts; nothing was stored then.
    func record(_ steps: [TellingStep]) throws(JournalError)
    func noticeCounts() throws(JournalError) -> NoticeCounts
}

/// One step of telling a notice.
public struct TellingStep: Hashable, Sendable {
    public let notice: Notice.ID
    /// The attempts that the stored telling must have: nobody else told it in between.
    public let expectedAttempts: Int
    public let telling: Telling

    public init(_ entry: OutboxEntry, telling: Telling) {
        notice = entry.notice.id
        expectedAttempts = entry.telling.attempts
        self.telling = telling
    }
}

/// How many notices there are in each state.
public struct NoticeCounts: Hashable, Sendable {
    public let waiting: Int
    public let told: Int
    public let failed: Int

    public init(waiting: Int, told: Int, failed: Int) {
        self.waiting = waiting
        self.told = told
        self.failed = failed
    }
}
