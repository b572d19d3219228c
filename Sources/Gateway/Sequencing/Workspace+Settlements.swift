import Civil
import Dossiers
import Journal
import LineProtocol

extension Workspace {
    /// Settles a period of an office, and draws up the minutes.
    ///
    /// - Parameter book: what moved at the office as the journal had it a moment ago; it is read anew where the office
    ///   has settled since.
    func settle(
        _ period: SettlementPeriod, with agency: String?, reference: String, by account: String, book: LedgerBook
    ) throws(Refusal) -> [SettlementRecord] {
        let known = try settlements(of: book.office)
        var book = book
        if known != book.settlements {
            let office = book.office
            book = try reading { () throws(JournalError) in
                try journal.ledgerBook(of: office, settlements: known)
            }
        }
        let settled: [Settlement]
        do throws(SettlementRefusal) {
            settled = try book.settle(period, with: agency, reference: reference, now: now)
        } catch {
            throw Refusal(error)
        }
        let year = now.date.components.year
        let last = known.last.flatMap { $0.year == year ? $0.number : nil } ?? 0
        return settled.enumerated().map { index, settlement in
            SettlementRecord(
                office: book.office, number: last + index + 1, at: now, account: account, settlement: settlement)
        }
    }

    /// The minutes of an office as all commands before this one leave them.
    private func settlements(of office: String) throws(Refusal) -> [SettlementRecord] {
        let stored = try reading { () throws(JournalError) in try journal.settlements(of: office) }
        return stored + openSettlements.records(of: office).filter { !stored.contains($0) }
    }
}
