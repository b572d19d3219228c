import Civil
import JSON
import Testing

@testable import Postal

/// Days in which nothing could be done do not count: TT 17/2017/TT-BTTTT Điều 6.
@Suite struct ForceMajeureTests {
    /// Collected on Monday 2019-03-04; promised by the end of Wednesday 6 March.
    private static func collected() throws -> Walk {
        var walk = Walk(calendar: tet2019)
        try walk.run([Walk.collect, Walk.scan(.atDeliveryOffice)])
        walk.now = moment(2019, 3, 12, 8)
        return walk
    }

    private static func storm(_ from: Int, _ through: Int) -> PostalCommand {
        .excuse(ForceMajeure(reason: "Bão số 9", from: day(2019, 3, from), through: day(2019, 3, through)))
    }

    @Test(arguments: [
        // Day J itself and days after the promise do not count anyway.
        (4, 4, 6), (7, 12, 6),
        // A working day more for each one that was lost.
        (5, 5, 7), (5, 6, 8), (6, 6, 7),
        // Neither do the days on which the item could not be made up for, nor a weekend.
        (6, 7, 8), (5, 8, 12), (6, 10, 11),
    ])
    func `the promise ends later by the working days that were lost`(from: Int, through: Int, end: Int) throws {
        var walk = try Self.collected()
        try walk.run(Self.storm(from, through))
        #expect(walk.item.deadline == Instant(endOf: day(2019, 3, end)))
        #expect(walk.item.promisedBy == Instant(endOf: day(2019, 3, 6)))
    }

    @Test func `two times add up, and a day that both cover counts once`() throws {
        var walk = try Self.collected()
        try walk.run([Self.storm(5, 5), Self.storm(5, 6)])
        #expect(walk.item.deadline == Instant(endOf: day(2019, 3, 8)))
        #expect(walk.item.extensionExplanation.count == 3)
    }

    @Test func `what came late for it is excused, what came later still is late by the rest`() throws {
        var walk = try Self.collected()
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .overdue)
        try walk.run(Self.storm(5, 6))
        walk.now = moment(2019, 3, 8, 9)
        var late = walk
        try walk.run([Walk.scan(.outForDelivery), Walk.deliver])
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .excused)
        #expect(walk.item.timeliness(now: walk.now)?.refundVnd == 0)
        #expect(walk.item.isLate == false)
        late.now = moment(2019, 3, 12, 9)
        try late.run([Walk.scan(.outForDelivery), Walk.deliver])
        #expect(late.item.timeliness(now: late.now)?.verdict == .late)
        #expect(late.item.timeliness(now: late.now)?.daysLate == 4)
        #expect(late.item.isLate == true)
    }

    @Test(arguments: [(3, 5), (6, 5), (5, 13)])
    func `only what has passed since day J can be recorded`(from: Int, through: Int) throws {
        var walk = try Self.collected()
        let refusal = PostalRefusal.periodOutside(from: day(2019, 3, 4), through: day(2019, 3, 12))
        #expect(throws: refusal) { try walk.run(Self.storm(from, through)) }
        #expect(walk.item.forceMajeure.isEmpty)
    }

    @Test func `it needs a reason, and an item that the Post has`() throws {
        var walk = Walk()
        #expect(throws: PostalRefusal.liability(.neverAccepted)) { try walk.run(Self.storm(4, 4)) }
        walk = try Self.collected()
        #expect(throws: PostalRefusal.fieldMissing("reason")) {
            try walk.run(.excuse(ForceMajeure(reason: " ", from: day(2019, 3, 5), through: day(2019, 3, 5))))
        }
    }

    @Test func `a complaint about lateness waits for the end that was moved`() throws {
        var walk = try Self.collected()
        try walk.run(Self.storm(5, 11))
        let end = try #require(walk.item.deadline)
        #expect(end == Instant(endOf: day(2019, 3, 13)))
        #expect(throws: PostalRefusal.liability(.timeNotOver(end))) {
            try walk.run(.liability(.complain(.late, text: "Chưa đến")))
        }
    }
}
