import Catalog
import Civil
import Dossiers
import GRDB
import Journal

/// The SQL of a page of dossiers, with its values.
struct QueueStatement {
    /// For which of the offices that may be asked for the listed dossiers wait.
    enum Place {
        /// The one that stands in their row.
        case acting
        /// One beside it.
        case beside
    }

    private var conditions: [String] = []
    private var source = "dossier d"
    private(set) var values: [DatabaseValue] = []

    /// The columns that `row(_:)` reads.
    static let columns = """
        d.code, d.owner, d.procedure, d.office, d.state, d.duty, d.submitted_at, d.due, d.completed_at, d.wake_at,
        d.leased_by, d.leased_until, d.number, d.channel, d.acting, d.is_planned
        """

    init(_ query: QueueQuery, at place: Place = .acting) {
        if let offices = query.waitingFor { wait(for: offices, at: place) }
        show(to: query.visibility)
        if let office = query.office { add("d.office = ?", [office.databaseValue]) }
        keep(to: query.states)
        if let duty = query.duty { add("d.duty = ?", [duty.rawValue.databaseValue]) }
        if let procedure = query.procedure { add("d.procedure = ?", [procedure.databaseValue]) }
        if let channel = query.channel { add("d.channel = ?", [channel.rawValue.databaseValue]) }
        if let moment = query.overdueAt {
            let atWork = DossierState.allCases.filter(\.isAtWork).map(\.rawValue.databaseValue)
            let marks = Array(repeating: "?", count: atWork.count).joined(separator: ", ")
            add(
                """
                d.due_order < ? AND d.is_planned = 0 AND d.is_open = 1
                    AND (d.completed_at > d.due OR d.completed_at IS NULL AND +d.state IN (\(marks)))
                """,
                [moment.unixSeconds.databaseValue] + atWork)
        }
        if let span = query.dueWithin {
            add(
                "d.due_order BETWEEN ? AND ? AND d.completed_at IS NULL AND d.is_open = 1",
                [span.lowerBound.unixSeconds.databaseValue, span.upperBound.unixSeconds.databaseValue])
        }
        if let officer = query.leasedBy {
            add(
                "d.leased_by = ? AND d.leased_until > ?",
                [officer.databaseValue, query.leaseNow?.unixSeconds.databaseValue ?? .null])
        }
        if let officer = query.availableTo {
            add(
                "(d.leased_by IS NULL OR d.leased_by = ? OR d.leased_until <= ?)",
                [officer.databaseValue, query.leaseNow?.unixSeconds.databaseValue ?? .null])
        }
        if let place = query.after {
            add(
                "(d.due_order, d.submitted_at, d.code) > (?, ?, ?)",
                [
                    (place.due?.unixSeconds ?? .max).databaseValue, place.submittedAt.unixSeconds.databaseValue,
                    place.code.databaseValue,
                ])
        }
        values.append(max(0, query.limit).databaseValue)
    }

    var sql: String {
        let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND ")) "
        return "SELECT \(Self.columns) FROM \(source) \(filter)ORDER BY d.due_order, d.submitted_at, d.code LIMIT ?"
    }

    /// The states, in words that let the rows be read in their order from an index, without sorting: one state has an
    /// index, so have the open states together; `+` keeps any other list from one that gives no order. The same for offices.
    private mutating func keep(to states: [DossierState]) {
        guard !states.isEmpty else { return }
        if states.allSatisfy({ !$0.isTerminal }) { add("d.is_open = 1", []) }
        let isEveryOpenState = Set(states) == Set(DossierState.allCases.filter { !$0.isTerminal })
        if !isEveryOpenState { add(states.count == 1 ? "d.state" : "+d.state", in: states.map(\.rawValue)) }
    }

    private mutating func wait(for offices: [String], at place: Place) {
        switch place {
        case .acting: add(offices.count == 1 ? "d.acting" : "+d.acting", in: offices)
        case .beside:
            let marks = Array(repeating: "?", count: offices.count).joined(separator: ", ")
            source = """
                (SELECT DISTINCT dossier_id FROM involved_office INDEXED BY involved_office_waits
                    WHERE office IN (\(marks)) AND waits = 1) o
                CROSS JOIN dossier d ON d.id = o.dossier_id
                """
            let words = offices.map(\.databaseValue)
            add("d.acting NOT IN (\(marks))", words + words)
        }
    }

    private mutating func show(to visibility: Visibility) {
        switch visibility {
        case .everything, .offices: break
        case .owner(let account): add("d.owner = ?", [account.databaseValue])
        case .post: add("EXISTS (SELECT 1 FROM item i WHERE i.dossier_id = d.id)", [])
        }
    }

    private mutating func add(_ condition: String, _ more: [DatabaseValue]) {
        conditions.append(condition)
        values += more
    }

    private mutating func add(_ column: String, in words: [String]) {
        guard words.count != 1 else { return add("\(column) = ?", words.map(\.databaseValue)) }
        let marks = Array(repeating: "?", count: words.count).joined(separator: ", ")
        add("\(column) IN (\(marks))", words.map(\.databaseValue))
    }

    /// The dossier in a row of the columns above.
    static func row(_ row: StoredRow) throws(JournalError) -> DossierRow {
        DossierRow(
            code: try row.text(0), owner: try row.text(1), procedure: try row.text(2), office: try row.text(3),
            acting: try row.text(14),
            channel: try row.word(13, as: Channel.self), state: try row.word(4, as: DossierState.self),
            duty: try row.optionalWord(5, as: Duty.self),
            submittedAt: Instant(unixSeconds: try row.integer(6)), due: try moment(row, 7),
            isPlanned: try row.integer(15) == 1,
            completedAt: try moment(row, 8), wakeAt: try moment(row, 9), leasedBy: try row.optionalText(10),
            leasedUntil: try moment(row, 11), number: Int(try row.integer(12)))
    }

    private static func moment(_ row: StoredRow, _ column: Int) throws(JournalError) -> Instant? {
        try row.optionalInteger(column).map(Instant.init(unixSeconds:))
    }
}
