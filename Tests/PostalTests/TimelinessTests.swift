import Civil
import MotCuaTesting
import Postal
import Testing

@Suite struct TimelinessTests {
    private static let promised = Instant(day(2026, 11, 20), minuteOfDay: 1439, second: 59)

    @Test(
        arguments: [
            (nil, promised, Timeliness.Verdict.running, 0), (nil, promised.adding(seconds: 1), .overdue, 1),
            (promised, moment(2026, 12, 1, 8), .inTime, 0),
            (promised.adding(seconds: 1), moment(2026, 12, 1, 8), .late, 1),
            (moment(2026, 11, 23, 9), moment(2026, 12, 1, 8), .late, 3),
        ] as [(Instant?, Instant, Timeliness.Verdict, Int)])
    func `the first attempt stops the clock, and lateness refunds the postage`(
        stoppedAt: Instant?, now: Instant, verdict: Timeliness.Verdict, days: Int
    ) throws {
        let quote = try SampleTariff.daNang2021.quote(
            PostageOrder(
                service: .result, weightGrams: 80, route: Route(zone: .sameDistrict), transfersFee: true,
                exemption: .warInvalid))
        let found = Timeliness(promisedBy: Self.promised, stoppedAt: stoppedAt, now: now, postage: quote)
        #expect(found.verdict == verdict)
        #expect(found.daysLate == days)
        #expect(found.refundVnd == (days > 0 ? 13_000 : 0))
        let excused = Timeliness(
            promisedBy: Self.promised, stoppedAt: stoppedAt, now: now, postage: quote,
            excusedUntil: Self.promised.adding(seconds: 30 * 86_400))
        #expect(excused.verdict == (days > 0 ? .excused : verdict))
        #expect(excused.refundVnd == 0)
    }

    @Test func `an item explains its promise once the Post has it, and is judged by its first attempt`() throws {
        var walk = Walk(at: moment(2026, 11, 16, 8))
        #expect(walk.item.promise(calendar: weekdays) == nil)
        #expect(walk.item.timeliness(now: walk.now) == nil)
        try walk.run([Walk.collect, Walk.scan(.atDeliveryOffice), Walk.scan(.outForDelivery)])
        let promise = try #require(walk.item.promise(calendar: weekdays))
        #expect(promise.day == walk.item.promisedBy?.date)
        walk.now = try #require(walk.item.promisedBy).adding(seconds: 60)
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .overdue)
        try walk.run(.fail(.recipientAbsent))
        walk.now = walk.now.adding(seconds: 10 * 86_400)
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .late)
        #expect(walk.item.timeliness(now: walk.now)?.daysLate == 1)
    }

    @Test(arguments: Timeliness.Verdict.allCases)
    func `every verdict has a name in both languages`(verdict: Timeliness.Verdict) {
        #expect(!verdict.name.vi.isEmpty && verdict.name.vi != verdict.name.en)
    }
}
