import Civil
import Desk
import Dossiers
import Evidence
import Notices
import Postal

extension MemoryStore {
    /// Stores a group that was checked.
    mutating func apply(_ group: [Commit]) -> Int64 {
        let first = lastSequence + 1
        for commit in group {
            if let code = commit.usedReservation { reservations[code] = nil }
            for change in commit.cases { apply(change) }
            for change in commit.halls { halls[HallKey(office: change.office, day: change.day)] = change.after }
            for record in commit.settlements { settlements[record.office, default: []].append(record) }
            if let reservation = commit.reservation { reservations[reservation.code] = reservation }
            if let answer = commit.answer { remember(answer) }
            for account in commit.accounts { accounts[account.name] = account }
            messages += commit.messages
            if let moment = commit.clock { clock = moment }
        }
        if let now = group.compactMap(\.latestInstant).max() { forgetAnswers(at: now) }
        return first
    }

    private mutating func apply(_ change: CaseChange) {
        let state = change.after.dossier.state
        var entry =
            cases[change.dossier]
            ?? StoredCase(first: lastSequence + 1, file: change.after, row: DossierRow(change.after))
        for record in change.records {
            events.append(StoredEvent(record: record, state: state))
            entry.sequences.append(lastSequence)
            for issue in record.issued { issued[issue.series] = issue.number }
            for digest in record.event.attachments where !(uses[digest]?.contains(record.dossier) ?? false) {
                uses[digest, default: []].append(record.dossier)
            }
        }
        entry.receipts += change.receipts
        unstamped += change.receipts.filter(\.awaitsStamp)
        entry.receipts.sort { $0.eventNumber < $1.eventNumber }
        entry.forms += change.forms
        for receipt in change.receipts { receiptHashes[receipt.id] = receipt.sha256 }
        entry.file = change.after
        entry.row = DossierRow(change.after)
        cases[change.dossier] = entry
        for item in change.after.items { items[item.id] = ItemRow(item) }
        for notice in change.notices {
            notices[notice.id] = OutboxEntry(notice)
            noticeOrder.append(notice.id)
        }
    }

    private mutating func remember(_ answer: Answer) {
        let key = Answer.Key(account: answer.account, key: answer.key)
        if answers.updateValue(answer, forKey: key) != nil { answerOrder.removeAll { $0 == key } }
        answerOrder.append(key)
    }

    private mutating func forgetAnswers(at now: Instant) {
        let kept = answerOrder.firstIndex { !(answers[$0]?.isForgettable(at: now) ?? true) } ?? answerOrder.count
        guard kept > 0 else { return }
        for key in answerOrder[..<kept] { answers[key] = nil }
        answerOrder.removeFirst(kept)
    }
}
