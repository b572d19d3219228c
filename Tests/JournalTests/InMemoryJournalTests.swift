import Journal
import MotCuaTesting
import Testing

struct InMemoryJournalTests {
    @Test(arguments: JournalClause.all) func `the in-memory engine keeps the contract`(_ clause: JournalClause) throws {
        try clause.hold(InMemoryJournal())
    }
}
