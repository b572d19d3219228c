import JSON
import Journal

/// Minutes of a settlement in the form in which they are stored; made before the write lock is taken.
struct PreparedSettlement {
    let record: SettlementRecord
    /// The settlement as JSON.
    let event: String

    /// - Throws: `JournalError.conflict` for minutes that do not add up.
    init(_ record: SettlementRecord) throws(JournalError) {
        guard record.settlement.addsUp else { throw record.conflict }
        self.record = record
        do {
            event = try JSONCoding.text(of: record.settlement)
        } catch {
            throw .damaged("minutes \(record.name) of \(record.office) cannot be written: \(error)")
        }
    }
}
