public import Civil
import Desk
import Dossiers
import Evidence
import Notices

extension CaseChange {
    /// The code of the dossier that changes.
    public var dossier: String { after.dossier.code }

    /// Whether the records follow `expected` without a gap, belong to the dossier and lead to `after`, and each receipt, each
    /// form and each notice belongs to one of the records, no two forms to the same and no two notices alike.
    ///
    /// A journal refuses an inconsistent change as a conflict: it was decided on another state than it names.
    public var isConsistent: Bool {
        let numbered = records.enumerated().allSatisfy { offset, record in
            record.number == expected + offset + 1 && record.dossier == dossier
        }
        let numbers = records.map(\.number)
        let proven = receipts.allSatisfy { $0.dossier == dossier && numbers.contains($0.eventNumber) }
        let issued = forms.allSatisfy { $0.dossier == dossier && numbers.contains($0.eventNumber) }
        let told = notices.allSatisfy { $0.id.dossier == dossier && numbers.contains($0.id.event) }
        let distinct =
            Set(forms.map(\.eventNumber)).count == forms.count && Set(notices.map(\.id)).count == notices.count
        return numbered && proven && issued && told && distinct && after.number == expected + records.count
            && after.number > 0
    }
}

extension Commit {
    /// The latest moment that the commit names; `nil` where it names none.
    public var latestInstant: Instant? {
        var latest = clock
        func note(_ moment: Instant?) {
            if let moment { latest = max(latest ?? moment, moment) }
        }
        note(answer?.at)
        for change in cases { note(change.records.last?.at) }
        for change in halls { note(change.records.last?.at) }
        for settlement in settlements { note(settlement.at) }
        for message in messages { note(message.record.at) }
        return latest
    }

    /// The dossier to name when the commit conflicts with what is stored: the first that it changes, else none.
    public var conflict: JournalError {
        .conflict(
            dossier: cases.first?.dossier ?? usedReservation ?? reservation?.code ?? messages.first?.record.document
                ?? "")
    }
}
