import Civil
import Dossiers
import Journal
import Testing

@testable import JournalSQLite

struct NewEventsTests {
    private let newEvents = NewEvents()

    private func add(_ indices: Range<Int>) {
        let events = indices.map { index in
            NewEvent(
                frame: .init(
                    dossier: "\(index)", number: 1, at: .init(unixSeconds: 0), actor: .system, receipts: [], issued: []),
                text: #"{"dossier":{"_0":{"opened":{}}}}"#, previous: nil, receipts: [])
        }
        newEvents.add(events, from: indices.lowerBound)
    }

    private func dossiers(from index: Int, limit: Int = 9999) throws -> [String]? {
        try newEvents.events(from: index, limit: limit)?.map { try $0.loggable(at: 0).dossier }
    }

    @Test func `events are given in their order until the log has them`() throws {
        #expect(try dossiers(from: 0) == nil)
        add(0..<3)
        add(3..<5)
        #expect(try dossiers(from: 1, limit: 2) == ["1", "2"])
        newEvents.forget(before: 4)
        #expect(try dossiers(from: 3) == nil)
        #expect(try dossiers(from: 4) == ["4"])
        #expect(try dossiers(from: 5) == nil)
    }

    @Test func `events that do not go on from the last take their place`() throws {
        add(0..<3)
        add(7..<8)
        #expect(try dossiers(from: 0) == nil)
        #expect(try dossiers(from: 7) == ["7"])
    }

    @Test func `no more are kept than the log may be behind`() throws {
        add(0..<900)
        add(900..<1800)
        #expect(try dossiers(from: 775) == nil)
        #expect(try dossiers(from: 776)?.count == 1024)
    }
}
