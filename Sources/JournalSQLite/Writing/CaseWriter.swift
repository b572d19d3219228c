import Civil
import Evidence
import Foundation
import GRDB
import Journal
import Notices
import Postal

/// Stores the changes of cases: events, receipts and what is derived from them.
struct CaseWriter {
    private let database: Database
    private var events: EventWriter
    private var signatures: SignatureWriter
    /// Whether any code is reserved.
    private var hasReservations: Bool
    /// The sequence that the next event gets.
    private(set) var next: Int64
    /// The events that were stored.
    private(set) var stored: [NewEvent] = []

    init(_ database: Database, next: Int64) throws {
        self.database = database
        let reserved = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM reservation)")
        hasReservations = try Bool.fetchOne(reserved) ?? true
        events = EventWriter(database)
        signatures = SignatureWriter(database)
        self.next = next
    }

    mutating func store(_ prepared: PreparedChange) throws {
        let change = prepared.change
        // Of a new dossier its code is looked for when it is inserted.
        let place = change.expected == 0 ? nil : try place(of: change.dossier)
        guard place?.number ?? 0 == change.expected else { throw conflict(change) }
        if place == nil { try refuseReserved(change) }
        guard !prepared.events.isEmpty else { return }
        let id = place?.id ?? next
        let first = next
        var previous = change.expected > 0 ? Int(try earlierEvent(change.expected, of: id, change) - 1) : nil
        for (event, record) in zip(prepared.events, change.records) {
            stored.append(
                NewEvent(
                    frame: LoggableEvent.Frame(record), text: event.text, previous: previous,
                    receipts: change.receipts.filter { $0.eventNumber == event.number }
                        .map { .init(payload: $0.payload, cms: $0.cms) }))
            previous = Int(next - 1)
            try store(event, of: id, change)
        }
        for (receipt, signature) in zip(change.receipts, prepared.signatures) {
            try store(receipt, signature, sequence: first + Int64(receipt.eventNumber - change.expected - 1))
        }
        for form in change.forms { try store(form, sequence: first + Int64(form.eventNumber - change.expected - 1)) }
        let notices = NoticeWriter(database)
        for notice in change.notices {
            try notices.insert(OutboxEntry(notice), event: first + Int64(notice.id.event - change.expected - 1))
        }
        let projection = ProjectionWriter(database)
        if place == nil {
            guard try projection.insert(prepared.row, id: id) else { throw conflict(change) }
        } else {
            try projection.update(prepared.row, id: id)
        }
        for office in prepared.involved { try projection.store(office, dossier: id) }
        for item in change.after.items {
            guard try projection.store(ItemRow(item), dossier: id) else { throw conflict(change) }
        }
    }

    private func conflict(_ change: CaseChange) -> JournalError {
        .conflict(dossier: change.dossier)
    }

    private func place(of code: String) throws -> (id: Int64, number: Int)? {
        let statement = try database.statement(
            cached: "SELECT id, number FROM dossier WHERE code = ?", [code.databaseValue])
        guard let row = try Row.fetchOne(statement).map({ StoredRow($0, of: "dossier \(code)") }) else { return nil }
        return (try row.integer(0), Int(try row.integer(1)))
    }

    /// A code was reserved in this transaction.
    mutating func noteReservation() { hasReservations = true }

    private func refuseReserved(_ change: CaseChange) throws {
        guard hasReservations else { return }
        let statement = try database.statement(
            cached: "SELECT EXISTS (SELECT 1 FROM reservation WHERE code = ?)", [change.dossier.databaseValue])
        guard try Bool.fetchOne(statement) == false else { throw conflict(change) }
    }

    private mutating func store(_ event: PreparedChange.Event, of id: Int64, _ change: CaseChange) throws {
        try events.insert(event, sequence: next, dossier: id)
        let projection = ProjectionWriter(database)
        for digest in event.attachments { try projection.storeUse(of: digest, dossier: id) }
        for issued in event.issued where try !projection.storeNext(issued, dossier: id) { throw conflict(change) }
        next += 1
    }

    private func earlierEvent(_ number: Int, of id: Int64, _ change: CaseChange) throws -> Int64 {
        let statement = try database.statement(
            cached: "SELECT sequence FROM event WHERE dossier_id = ? AND number = ?",
            [id.databaseValue, number.databaseValue])
        guard let sequence = try Int64.fetchOne(statement) else { throw conflict(change) }
        return sequence
    }

    private func store(_ form: StoredForm, sequence: Int64) throws {
        try database.execute(
            cached: "INSERT INTO form (event_sequence, digest, file) VALUES (?, ?, ?)",
            [sequence.databaseValue, form.digest.databaseValue, Data(form.file).databaseValue])
    }

    private mutating func store(_ receipt: SignedReceipt, _ signature: AbridgedSignature, sequence: Int64) throws {
        let signed = try signatures.columns(of: signature)
        try database.execute(
            cached: """
                INSERT INTO receipt (event_sequence, at, id, kind, sha256, payload, cms, certificates, certificates_at,
                    stamp_certificates_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            [
                sequence.databaseValue, receipt.at.unixSeconds.databaseValue, receipt.id.databaseValue,
                receipt.kind.rawValue.databaseValue, receipt.sha256.databaseValue,
                Data(receipt.payload).databaseValue,
            ] + signed)
        guard receipt.awaitsStamp else { return }
        try database.execute(
            cached: "INSERT INTO unstamped (receipt_key) VALUES (?)", [database.lastInsertedRowID.databaseValue])
    }
}
