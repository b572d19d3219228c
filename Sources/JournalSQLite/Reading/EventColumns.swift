import Catalog
import Civil
import Dossiers
import GRDB
import JSON
import Journal

/// The columns that make an event, in the order in which `record(_:from:dossier:)` reads them.
enum EventColumns {
    /// For a table named `e`.
    static let list =
        """
        e.number, e.at, e.state, e.actor_kind, e.actor_account, e.actor_duty, e.actor_office, e.receipts,
        \(text), e.issued
        """

    /// The text of the event whole; see `AbridgedEvent`.
    static let text = """
        CASE WHEN e.terms IS NULL THEN e.event ELSE
            substr(e.event, 1, e.terms_at) || (SELECT t.text FROM terms t WHERE t.key = e.terms)
            || substr(e.event, e.terms_at + 1)
        END
        """

    /// The event in a row.
    /// - Parameters:
    ///   - start: the position of the first column.
    ///   - dossier: the code of the dossier; `nil` for a first event, which names it itself.
    static func record(_ row: StoredRow, from start: Int, dossier: String?) throws(JournalError) -> EventRecord {
        let event = try event(row, start + 8)
        guard let code = dossier ?? event.submittedCode else { throw row.damage(start + 8) }
        return EventRecord(
            dossier: code, number: Int(try row.integer(start)), at: try at(row, start), actor: try actor(row, start),
            event: event, receipts: try receipts(row, start), issued: try issued(row, start + 9))
    }

    /// All that a row says of an event but the event itself.
    static func frame(
        _ row: StoredRow, from start: Int, dossier: String
    ) throws(JournalError) -> LoggableEvent.Frame {
        LoggableEvent.Frame(
            dossier: dossier, number: Int(try row.integer(start)), at: try at(row, start),
            actor: try actor(row, start), receipts: try receipts(row, start), issued: try issued(row, start + 9))
    }

    private static func at(_ row: StoredRow, _ start: Int) throws(JournalError) -> Instant {
        Instant(unixSeconds: try row.integer(start + 1))
    }

    private static func actor(_ row: StoredRow, _ start: Int) throws(JournalError) -> Actor {
        Actor(
            kind: try row.word(start + 3, as: Actor.Kind.self), account: try row.text(start + 4),
            duty: try row.optionalWord(start + 5, as: Duty.self), office: try row.optionalText(start + 6))
    }

    private static func receipts(_ row: StoredRow, _ start: Int) throws(JournalError) -> [String] {
        try row.text(start + 7).split(separator: " ").map(String.init)
    }

    /// The state to which the change led.
    static func state(_ row: StoredRow, from start: Int) throws(JournalError) -> DossierState {
        try row.word(start + 2, as: DossierState.self)
    }

    /// The event in the text in which it is stored.
    static func text(_ row: StoredRow, from start: Int) throws(JournalError) -> String { try row.text(start + 8) }

    /// One number a line: the series, a space, the number.
    private static func issued(_ row: StoredRow, _ column: Int) throws(JournalError) -> [IssuedNumber] {
        var numbers: [IssuedNumber] = []
        for line in try row.text(column).split(separator: "\n") {
            guard let space = line.lastIndex(of: " "), let number = Int(line[line.index(after: space)...]) else {
                throw row.damage(column)
            }
            numbers.append(IssuedNumber(series: String(line[..<space]), number: number))
        }
        return numbers
    }

    private static func event(_ row: StoredRow, _ column: Int) throws(JournalError) -> CaseEvent {
        let text = try row.text(column)
        do {
            return try JSONCoding.decode(CaseEvent.self, from: JSON.parse(text))
        } catch {
            throw row.damage(column)
        }
    }
}

extension CaseEvent {
    /// The code of the dossier that a submission or a draft begins.
    fileprivate var submittedCode: String? {
        switch self {
        case .dossier(.submitted(let submitted)), .dossier(.drafted(let submitted)): submitted.code
        default: nil
        }
    }
}
