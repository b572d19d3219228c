import Catalog
import Civil
import Dossiers
import Evidence
import Foundation
import GRDB
import JSON
import Journal

/// A change of a case in the form in which it is stored; made before the write lock is taken.
struct PreparedChange {
    /// One event.
    struct Event {
        let number: Int
        /// The event as the log binds it.
        let text: String
        let stored: AbridgedEvent
        /// The values beside the event itself, in the order of the columns from `number` to `issued`.
        let columns: [DatabaseValue]
        let attachments: [String]
        let issued: [IssuedNumber]
    }

    let change: CaseChange
    let row: DossierRow
    let involved: [InvolvedOffice]
    let events: [Event]
    /// The signatures of the receipts, in their order.
    let signatures: [AbridgedSignature]

    /// - Throws: `JournalError.conflict` for an inconsistent change.
    init(_ change: CaseChange) throws(JournalError) {
        guard change.isConsistent else { throw .conflict(dossier: change.dossier) }
        self.change = change
        row = DossierRow(change.after)
        involved = change.after.involved
        let state = change.after.dossier.state.rawValue.databaseValue
        var events: [Event] = []
        events.reserveCapacity(change.records.count)
        for record in change.records { events.append(try Event(record, state: state)) }
        self.events = events
        signatures = change.receipts.map { AbridgedSignature($0.cms) }
    }
}

extension PreparedChange.Event {
    fileprivate init(_ record: EventRecord, state: DatabaseValue) throws(JournalError) {
        do {
            text = try JSONCoding.text(of: record.event)
            stored = AbridgedEvent(text, holdsTerms: record.event.holdsTerms)
        } catch {
            throw .damaged("event \(record.number) of \(record.dossier) cannot be written: \(error)")
        }
        number = record.number
        attachments = record.event.attachments
        columns = [
            Int64(record.number).databaseValue, record.at.unixSeconds.databaseValue, state,
            record.actor.kind.rawValue.databaseValue, record.actor.account.databaseValue,
            record.actor.duty?.rawValue.databaseValue ?? .null, record.actor.office?.databaseValue ?? .null,
            record.receipts.joined(separator: " ").databaseValue,
            record.issued.map { "\($0.series) \($0.number)" }.joined(separator: "\n").databaseValue,
        ]
        issued = record.issued
    }
}

extension CaseEvent {
    fileprivate var holdsTerms: Bool {
        switch self {
        case .dossier(.submitted), .dossier(.drafted): true
        case .dossier(.accepted(let accepted)): accepted.terms != nil
        default: false
        }
    }
}
