import Dossiers
import GRDB
import Journal

/// Goes through all dossiers, each folded from its events alone.
struct FoldedCases {
    /// A dossier as its events make it.
    struct Case {
        /// The sequence of the first event.
        let id: Int64
        let file: CaseFile
        /// The digests of the attachments to which the events refer.
        let attachments: Set<String>
        let issued: [IssuedNumber]
    }

    private let rows: RowCursor
    private var waiting: (id: Int64, row: StoredRow)?

    init(_ database: Database) throws {
        rows = try Row.fetchCursor(
            database,
            sql: "SELECT e.dossier_id, \(EventColumns.list) FROM event e ORDER BY e.dossier_id, e.number")
    }

    /// The next dossier, in the order of submission; `nil` after the last.
    /// - Throws: `JournalError.damaged` where its events cannot be read; the cases after it stay readable.
    mutating func next() throws -> Case? {
        guard let first = try waiting ?? advance() else { return nil }
        waiting = nil
        var fault: JournalError?
        var records: [EventRecord] = []
        var states: [DossierState] = []
        var row: (id: Int64, row: StoredRow)? = first
        while let current = row, current.id == first.id {
            do throws(JournalError) {
                records.append(
                    try EventColumns.record(current.row, from: 1, dossier: records.first?.dossier))
                states.append(try EventColumns.state(current.row, from: 1))
            } catch {
                fault = fault ?? error
            }
            row = try advance()
        }
        waiting = row
        if let fault { throw fault }
        let file = try Self.fold(records, states, id: first.id)
        return Case(
            id: first.id, file: file, attachments: Set(records.flatMap(\.event.attachments)),
            issued: records.flatMap(\.issued))
    }

    /// The case that events make. What is stored with an event is the state to which its whole change led: that after it,
    /// or after a later event of the same instant.
    private static func fold(
        _ records: [EventRecord], _ states: [DossierState], id: Int64
    ) throws(JournalError) -> CaseFile {
        guard let first = records.first, var file = CaseFile(beginning: first) else {
            throw .damaged("dossier \(id) doesn't begin with a submission")
        }
        var open: [(record: EventRecord, state: DossierState)] = []
        for (index, (record, state)) in zip(records, states).enumerated() {
            if index > 0 { file.evolve(record) }
            open.append((record, state))
            open.removeAll { $0.state == file.dossier.state }
            let isLastOfInstant = index + 1 == records.count || records[index + 1].at != record.at
            if isLastOfInstant, let (record, state) = open.first {
                throw .damaged("event \(record.number) of \(record.dossier) is stored with the state \(state.rawValue)")
            }
        }
        return file
    }

    private func advance() throws -> (id: Int64, row: StoredRow)? {
        guard let row = try rows.next()?.copy() else { return nil }
        let stored = StoredRow(row, of: "an event")
        let id = try stored.integer(0)
        return (id, StoredRow(row, of: "event \(row[1] as DatabaseValue) of dossier \(id)"))
    }
}
