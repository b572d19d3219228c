import Desk
import JSON
import Journal

/// A change of a hall in the form in which it is stored; made before the write lock is taken.
struct PreparedHall {
    let change: HallChange
    /// The events as JSON.
    let events: [String]

    /// - Throws: `JournalError.conflict` for an inconsistent change.
    init(_ change: HallChange) throws(JournalError) {
        guard change.isConsistent else { throw change.conflict }
        self.change = change
        var events: [String] = []
        for record in change.records { events.append(try Self.text(of: record, in: change)) }
        self.events = events
    }

    private static func text(of record: HallRecord, in change: HallChange) throws(JournalError) -> String {
        do {
            return try JSONCoding.text(of: record.event)
        } catch {
            throw .damaged("event \(record.number) in the hall of \(change.office) cannot be written: \(error)")
        }
    }
}
