public import Civil
import Journal
import JournalSQLite

extension HomeFolder {
    /// Where the simulated clock of a home that no server has open stands; `nil` where it runs on that of the machine.
    public func storedClock() throws(HomeFault) -> Instant? {
        try withStore(storePath) { journal in try journal.clock() }
    }
}
