import Civil
import Dossiers
import Postal

extension MemoryStore {
    /// A page of dossiers, in the order of the priority rules.
    func dossiers(_ query: QueueQuery) -> [DossierRow] {
        let rows = cases.values.filter { isListed($0, query) }.map(\.row).filter { matches($0, query) }
            .sorted { QueuePlace($0) < QueuePlace($1) }
        let beyond = query.after.map { place in rows.drop { QueuePlace($0) <= place } } ?? rows[...]
        return Array(beyond.prefix(max(0, query.limit)))
    }

    private func isListed(_ entry: StoredCase, _ query: QueueQuery) -> Bool {
        if let offices = query.waitingFor {
            let waiting = [entry.row.acting] + entry.file.involved.filter(\.waits).map(\.office)
            guard waiting.contains(where: offices.contains) else { return false }
        }
        if case .offices = query.visibility { return true }
        return isVisible(entry, to: query.visibility, upTo: entry.row.number)
    }

    private func matches(_ row: DossierRow, _ query: QueueQuery) -> Bool {
        guard query.office.map({ $0 == row.office }) ?? true,
            query.states.isEmpty || query.states.contains(row.state), query.duty.map({ $0 == row.duty }) ?? true,
            query.procedure.map({ $0 == row.procedure }) ?? true, query.channel.map({ $0 == row.channel }) ?? true
        else { return false }
        if let moment = query.overdueAt {
            guard !row.state.isTerminal, row.isOverdue(at: moment) else { return false }
        }
        if let span = query.dueWithin {
            guard let due = row.due, span.contains(due), row.completedAt == nil, !row.state.isTerminal else {
                return false
            }
        }
        if let officer = query.leasedBy {
            guard row.leasedBy == officer, let now = query.leaseNow, let until = row.leasedUntil, until > now else {
                return false
            }
        }
        if let officer = query.availableTo, let holder = row.leasedBy, holder != officer {
            guard let now = query.leaseNow, let until = row.leasedUntil, until <= now else { return false }
        }
        return true
    }

    /// Whether a reader may see an event of a dossier.
    func isVisible(_ entry: StoredCase, to visibility: Visibility, upTo number: Int) -> Bool {
        switch visibility {
        case .everything: true
        case .owner(let account): entry.row.owner == account
        case .offices(let offices):
            offices.contains(entry.row.office)
                || entry.file.involved.contains { $0.since <= number && offices.contains($0.office) }
        case .post: !entry.file.items.isEmpty
        }
    }

    /// Items in one of the states, the earliest registered first.
    func items(in states: [ItemState], after: ItemID?, limit: Int) -> [ItemRow] {
        func precedes(_ left: ItemRow, _ right: ItemRow) -> Bool {
            left.registeredAt == right.registeredAt
                ? left.id.description < right.id.description : left.registeredAt < right.registeredAt
        }
        let rows = items.values.filter { states.contains($0.state) }.sorted(by: precedes)
        guard let after else { return Array(rows.prefix(max(0, limit))) }
        guard let last = items[after] else { return [] }
        return Array(rows.drop { !precedes(last, $0) }.prefix(max(0, limit)))
    }

    /// Changes after a sequence, in order.
    func changes(since sequence: Int64, visibleTo visibility: Visibility, limit: Int) -> [Change] {
        var changes: [Change] = []
        var next = max(0, sequence)
        while next < lastSequence, changes.count < limit {
            let event = events[Int(next)]
            next += 1
            guard let entry = cases[event.record.dossier],
                isVisible(entry, to: visibility, upTo: event.record.number)
            else { continue }
            changes.append(Change(sequence: next, record: event.record, state: event.state))
        }
        return changes
    }

    /// The dossier that wakes earliest, up to a moment; of several the one submitted first.
    func nextWake(upTo instant: Instant) -> (at: Instant, dossier: String)? {
        var best: (at: Instant, first: Int64, dossier: String)?
        for entry in cases.values {
            guard let at = entry.row.wakeAt, at <= instant else { continue }
            if let found = best, (found.at.unixSeconds, found.first) < (at.unixSeconds, entry.first) { continue }
            best = (at, entry.first, entry.row.code)
        }
        return best.map { ($0.at, $0.dossier) }
    }

    /// The dossiers that refer to an attachment, in the order of their submission.
    func dossiers(referringTo sha256: String) -> [String] {
        (uses[sha256] ?? []).compactMap { cases[$0] }.sorted { $0.first < $1.first }.map(\.row.code)
    }

    /// The largest number after a prefix among the codes of dossiers and reservations.
    func lastDossierNumber(prefix: String) -> Int {
        var last = 0
        for code in Array(cases.keys) + Array(reservations.keys) where code.hasPrefix(prefix) {
            let rest = code.dropFirst(prefix.count)
            guard rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(rest) else { continue }
            last = max(last, number)
        }
        return last
    }
}
