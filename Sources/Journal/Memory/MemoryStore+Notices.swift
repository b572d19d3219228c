public import Civil
public import Notices
import Synchronization

extension MemoryStore {
    /// The waiting notices of which the next attempt is due, in the order in which they are tried.
    func dueNotices(upTo instant: Instant) -> [OutboxEntry] {
        let due = noticeOrder.compactMap { notices[$0] }.filter { entry in
            entry.telling.nextAttemptAt.map { $0 <= instant } ?? false
        }
        return due.enumerated().sorted { left, right in
            let (first, second) = (left.element.telling.nextAttemptAt, right.element.telling.nextAttemptAt)
            return first == second ? left.offset < right.offset : (first?.unixSeconds ?? 0) < (second?.unixSeconds ?? 0)
        }.map(\.element)
    }

    /// Stores steps of telling, all or none.
    mutating func record(_ steps: [TellingStep]) throws(JournalError) {
        for step in steps {
            guard let telling = notices[step.notice]?.telling, telling.state == .waiting,
                telling.attempts == step.expectedAttempts
            else { throw .conflict(dossier: step.notice.dossier) }
        }
        for step in steps {
            guard let notice = notices[step.notice]?.notice else { continue }
            notices[step.notice] = OutboxEntry(notice: notice, telling: step.telling)
        }
    }
}

extension InMemoryJournal {
    public func notices(of dossier: String) -> [OutboxEntry] {
        store.withLock { store in
            store.noticeOrder.filter { $0.dossier == dossier }.compactMap { store.notices[$0] }
        }
    }

    public func notices(in state: Telling.State, after: Notice.ID?, limit: Int) -> [OutboxEntry] {
        store.withLock { store in
            var ids = store.noticeOrder[...]
            if let after {
                guard let place = ids.firstIndex(of: after) else { return [] }
                ids = ids[(place + 1)...]
            }
            return Array(
                ids.compactMap { store.notices[$0] }.filter { $0.telling.state == state }.prefix(max(0, limit)))
        }
    }

    public func dueNotices(upTo instant: Instant, limit: Int) -> [OutboxEntry] {
        store.withLock { Array($0.dueNotices(upTo: instant).prefix(max(0, limit))) }
    }

    public func nextNoticeAttempt() -> Instant? {
        store.withLock { store in store.notices.values.compactMap(\.telling.nextAttemptAt).min() }
    }

    public func record(_ steps: [TellingStep]) throws(JournalError) {
        try store.withLock { store throws(JournalError) in try store.record(steps) }
    }

    public func noticeCounts() -> NoticeCounts {
        store.withLock { store in
            let states = store.notices.values.map(\.telling.state)
            return NoticeCounts(
                waiting: states.count { $0 == .waiting }, told: states.count { $0 == .told },
                failed: states.count { $0 == .failed })
        }
    }
}
