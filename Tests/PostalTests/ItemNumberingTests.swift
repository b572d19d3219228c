import Civil
import Postal
import Testing

@Suite struct ItemNumberingTests {
    private let start = moment(2024, 2, 29, 8, 30)

    @Test func `numbering gives out no number twice, also after a restart`() throws {
        var numbering = ItemNumbering()
        var seen: [ItemID] = []
        for count in 0..<2_000 {
            let id = try numbering.next(count.isMultiple(of: 3) ? .dossier : .result, at: start)
            #expect(try ItemID(id.description) == id)
            seen.append(id)
        }
        #expect(Set(seen).count == seen.count)
        var restarted = ItemNumbering()
        for id in seen { restarted.note(id, at: start) }
        let next = try restarted.next(.result, at: start)
        #expect(!seen.contains(next))
    }

    @Test func `after the last serial the first is given out again, once twelve months have passed`() throws {
        var numbering = ItemNumbering(serials: 3)
        let first = try (0..<3).map { try numbering.next(.result, at: start.adding(seconds: Int64($0) * 86_400)) }
        #expect(first.map(\.serial) == [0, 1, 2])
        let free = moment(2025, 2, 28, 8, 30)
        #expect(throws: ItemNumbering.Fault.usedUp(until: free)) {
            try numbering.next(.result, at: free.adding(seconds: -1))
        }
        #expect(try numbering.next(.result, at: free) == first[0])
        #expect(throws: ItemNumbering.Fault.usedUp(until: moment(2025, 3, 1, 8, 30))) {
            try numbering.next(.result, at: free)
        }
        #expect(try numbering.next(.result, at: moment(2026, 1, 1, 8)) == first[1])
        #expect(try numbering.next(.dossier, at: start).serial == 0)
    }

    @Test func `the last of all serials is followed by the first`() throws {
        var numbering = ItemNumbering()
        numbering.note(try #require(ItemID(leg: .result, serial: 0)), at: start)
        numbering.note(try #require(ItemID(leg: .result, serial: ItemID.lastSerial)), at: start)
        #expect(throws: ItemNumbering.Fault.usedUp(until: moment(2025, 2, 28, 8, 30))) {
            try numbering.next(.result, at: moment(2024, 12, 1, 8))
        }
        #expect(try numbering.next(.result, at: moment(2025, 3, 1, 8)).description == "BD000000005VN")
    }

    @Test(arguments: [
        (moment(2019, 3, 4, 0), moment(2020, 3, 4, 0)), (moment(2024, 2, 29, 23, 59), moment(2025, 2, 28, 23, 59)),
    ])
    func `a number rests for twelve months to the minute`(given: Instant, free: Instant) {
        #expect(ItemNumbering.free(after: given) == free)
    }
}
