import Civil
import MotCuaTesting
import Testing

@testable import Postal

@Suite struct TimelinessTests {
    private static let promised = Instant(day(2026, 11, 20), minuteOfDay: 1439, second: 59)

    @Test(
        arguments: [
            (.runs(promised), .running, 0), (.runs(promised.adding(seconds: 1)), .overdue, 1),
            (.stands(promised), .running, 0), (.stands(promised.adding(seconds: 1)), .overdue, 1),
            (.stopped(promised), .inTime, 0), (.stopped(promised.adding(seconds: 1)), .late, 1),
            (.stopped(moment(2026, 11, 23, 9)), .late, 3),
            (.released(promised), .released, 0), (.released(promised.adding(seconds: 1)), .late, 1),
        ] as [(Timeliness.Clock, Timeliness.Verdict, Int)])
    func `the clock stops, stands or is released, and lateness refunds what was paid`(
        clock: Timeliness.Clock, verdict: Timeliness.Verdict, days: Int
    ) {
        let found = Timeliness(
            promisedBy: Self.promised, deadline: Self.promised, clock: clock, isExcused: false, refundVnd: 21_000)
        #expect(found.verdict == verdict)
        #expect(found.daysLate == days)
        #expect(found.refundVnd == (days > 0 ? 21_000 : 0))
        let later = Self.promised.adding(seconds: 30 * 86_400)
        let excused = Timeliness(
            promisedBy: Self.promised, deadline: later, clock: clock, isExcused: true, refundVnd: 21_000)
        #expect(excused.verdict == (days > 0 ? .excused : verdict))
        #expect(excused.refundVnd == 0)
    }

    @Test func `what is refunded for lateness is what the record of liability says`() throws {
        let quote = try SampleTariff.daNang2021.quote(
            PostageOrder(
                service: .result, weightGrams: 80, route: Route(zone: .sameDistrict), transfersFee: true,
                exemption: .warInvalid))
        var walk = Walk(quote: quote)
        try walk.run([Walk.collect, Walk.scan(.outForDelivery)])
        walk.now = try #require(walk.item.promisedBy).adding(seconds: 1)
        try walk.run(.liability(.complain(.late, text: "Chậm")))
        try walk.run(.liability(.establish(LiabilityFinding(damage: .late, party: .post, reason: "Chậm"))))
        #expect(walk.item.timeliness(now: walk.now)?.refundVnd == 21_000)
        #expect(walk.item.liability.record?.total(.refund) == 21_000)
    }

    @Test func `with choice 1 the time that the desk takes does not count`() throws {
        var walk = Walk(to: .atAuthority, on: .dossier)
        let promised = try #require(walk.item.promisedBy)
        #expect(promised == Instant(endOf: day(2019, 3, 8)))
        walk.now = moment(2019, 3, 5, 9)
        try walk.run(Walk.handOver())
        walk.now = moment(2019, 3, 12, 8)
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .running)
        try walk.run(Walk.appoint)
        #expect(walk.item.daysAtDesk == day(2019, 3, 6)...day(2019, 3, 12))
        #expect(walk.item.deadline == Instant(endOf: day(2019, 3, 15)))
        #expect(walk.item.extensionExplanation.map(\.date) == [day(2019, 3, 6), day(2019, 3, 15)])
        walk.now = moment(2019, 3, 15, 16)
        try walk.run(.inform(.slip))
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .inTime)
    }

    @Test func `force majeure while the desk has the dossier moves the promise once`() throws {
        var walk = Walk(to: .handedOver, on: .dossier)
        let handed = try #require(walk.item.handedOverAt).date
        walk.now = moment(2019, 3, 8, 8)
        try walk.run(Walk.appoint)
        let alone = walk.item.deadline
        try walk.run(
            .excuse(ForceMajeure(reason: "Bão", from: handed.adding(days: 1), through: day(2019, 3, 8))))
        #expect(walk.item.deadline == alone)
    }

    @Test(arguments: [ItemState.withdrawn, .closed, .lost])
    func `nothing is overdue once there is nothing to deliver`(state: ItemState) throws {
        var walk = Walk(to: state, on: .dossier)
        walk.now = walk.now.adding(seconds: 60 * 86_400)
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .released)
        try walk.run(.liability(.complain(.late, text: "Chậm")))
        #expect(throws: PostalRefusal.liability(.notLate)) {
            try walk.run(.liability(.establish(LiabilityFinding(damage: .late, party: .post, reason: "Chậm"))))
        }
    }

    @Test func `the refund for an item that was lost after its time is within its compensation`() throws {
        var walk = Walk(to: .inTransit)
        walk.now = try #require(walk.item.promisedBy).adding(seconds: 86_400)
        try walk.run(.fail(.lost))
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .late)
        #expect(walk.item.timeliness(now: walk.now)?.refundVnd == 0)
    }

    @Test(arguments: [(Leg.result, 5), (.official, 7)])
    func `a complaint inside a province is answered in 5 days, one about the official post in 7`(leg: Leg, days: Int) {
        #expect(Complaint.answerDays(of: leg, in: .sameProvince) == days)
        #expect(Complaint.answerDays(of: leg, in: .adjacentRegion) == 7)
    }

    @Test func `what begins on a day off is counted from the first working day after it`() throws {
        let saturday = moment(2019, 3, 16, 10)
        var walk = Walk(to: .outForDelivery)
        walk.now = saturday
        try walk.run(.fail(.recipientAbsent))
        #expect(walk.item.heldUntil == moment(2019, 3, 19, 10))
        try walk.run(.liability(.complain(.damaged, text: "Rách")))
        #expect(walk.item.liability.complaint?.answerBy == Instant(endOf: day(2019, 3, 22)))
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
