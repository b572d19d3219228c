import Civil
import JSON
import Testing

@testable import Postal

@Suite struct LiabilityTests {
    private static func quote(_ zone: Zone, _ postage: Int64, leg: Leg = .dossier) -> Quote {
        Quote(
            tariff: "DN2021", zone: zone, weightGrams: 80,
            lines: [
                QuoteLine(
                    label: Bilingual(vi: "Cước", en: "Postage"), amountVnd: postage, tariffRow: "1", estimated: false)
            ], transits: [Transit(leg: leg, route: Route(zone: zone), returnsSlip: false)])
    }

    /// An item of 80 g that was accepted on Monday 2019-03-04 at 08:00; promised for the day after inside a district.
    private static func accepted(
        _ zone: Zone = .sameDistrict, _ postage: Int64 = 26_000, papers: [String] = ["to-khai", "mau"], fee: Int64 = 0
    ) throws(PostalRefusal) -> Walk {
        var walk = Walk(quote: quote(zone, postage), leg: .dossier, slip: slip(.both, feeVnd: fee, papers: papers))
        let receipt = PostalFeeReceipt(office: "850000", year: 2019, number: 1)
        try walk.run([
            .check(added: [], lacking: []), Walk.sign, Walk.seal,
            .accept(
                Acceptance(
                    office: "850000", postageSettled: true, feeVnd: fee, feeReceipt: fee > 0 ? receipt : nil)),
        ])
        return walk
    }

    private static func lost(
        _ zone: Zone = .sameDistrict, _ postage: Int64 = 26_000, fee: Int64 = 0
    ) throws(PostalRefusal) -> Walk {
        var walk = try accepted(zone, postage, fee: fee)
        try walk.run(.fail(.lost))
        return walk
    }

    private static func establish(
        _ damage: LiabilityFinding.Damage, _ party: LiabilityFinding.Party = .post,
        _ exclusion: LiabilityFinding.Exclusion? = nil, reissue: Int64 = 0, remainderTaken: Bool = false
    ) -> PostalCommand {
        .liability(
            .establish(
                LiabilityFinding(
                    damage: damage, party: party, reason: "Mất trên đường", exclusion: exclusion, reissueVnd: reissue,
                    remainderTaken: remainderTaken)))
    }

    private static let complain = PostalCommand.liability(.complain(.late, text: "Chậm"))

    // MARK: Amounts

    @Test(arguments: [
        (Zone.sameDistrict, Int64(26_000), Int64(104_000)), (.sameProvince, 30_000, 120_000),
        (.distantRegion, 31_500, 126_000),
    ])
    func `a total loss is worth four times the postage, its refund included`(
        zone: Zone, postage: Int64, owed: Int64
    ) throws {
        var walk = try Self.lost(zone, postage)
        try walk.run(Self.establish(.total))
        let record = try #require(walk.item.liability.record)
        #expect(record.totalVnd == owed)
        #expect(record.total(.refund) == postage)
        #expect(record.payee == walk.item.sender.name)
        #expect(record.payBy == moment(2019, 4, 3, 23, 59).adding(seconds: 59))
    }

    @Test(arguments: [(1, Int64(1_300)), (20, 26_000), (27, 35_100), (79, 102_700)])
    func `a partial loss is worth its part of the weight`(grams: Int, owed: Int64) throws {
        var walk = try Self.accepted()
        try walk.run(.fail(.damaged))
        try walk.run(Self.establish(.partial(lostGrams: grams), remainderTaken: true))
        #expect(walk.item.liability.record?.totalVnd == owed)
        #expect(walk.item.liability.record?.payee == walk.item.recipient.name)
    }

    @Test func `a part of a đồng is rounded up`() throws {
        var walk = try Self.accepted(.sameDistrict, 26_001)
        try walk.run(.fail(.damaged))
        try walk.run(Self.establish(.partial(lostGrams: 1)))
        #expect(walk.item.liability.record?.totalVnd == 1_301)
    }

    @Test(arguments: [0, 80, 81])
    func `a part is less than the whole and more than nothing`(grams: Int) throws {
        var walk = try Self.accepted()
        try walk.run(.fail(.damaged))
        #expect(throws: PostalRefusal.liability(.lostWeight(accepted: 80))) {
            try walk.run(Self.establish(.partial(lostGrams: grams)))
        }
    }

    @Test func `a late item is worth its postage, to whoever complained`() throws {
        var walk = try Self.accepted()
        walk.now = moment(2019, 3, 6, 8)
        #expect(throws: PostalRefusal.liability(.noComplaint)) { try walk.run(Self.establish(.late)) }
        try walk.run(Self.complain)
        try walk.run(Self.establish(.late))
        #expect(walk.item.liability.record?.totalVnd == 26_000)
    }

    @Test func `an item that came in time is not late`() throws {
        var walk = try Self.accepted()
        try walk.run([Walk.scan(.outForDelivery), Walk.handOver()])
        walk.now = moment(2019, 3, 8, 8)
        try walk.run(Self.complain)
        #expect(throws: PostalRefusal.liability(.notLate)) { try walk.run(Self.establish(.late)) }
    }

    private static func flood(_ walk: Walk) -> PostalCommand {
        .excuse(ForceMajeure(reason: "Lũ", from: walk.now.date, through: walk.now.date))
    }

    @Test func `originals that are lost by the Post's fault are issued again at its cost`() throws {
        var walk = try Self.lost()
        try walk.run(Self.establish(.total, reissue: 500_000))
        let record = try #require(walk.item.liability.record)
        #expect(record.totalVnd == 604_000)
        #expect(record.lines.last?.article == "Quyết định 45/2016/QĐ-TTg, Điều 14(3)")
    }

    @Test func `nothing is issued again by the fault of others, or where there were no originals`() throws {
        var walk = try Self.lost()
        #expect(throws: PostalRefusal.liability(.nothingToReissue)) {
            try walk.run(Self.establish(.total, .sender, reissue: 500_000))
        }
        #expect(throws: PostalRefusal.liability(.forceMajeureNotRecorded)) {
            try walk.run(Self.establish(.total, .post, .forceMajeure))
        }
        try walk.run(Self.flood(walk))
        #expect(throws: PostalRefusal.liability(.nothingToReissue)) {
            try walk.run(Self.establish(.total, .post, .forceMajeure, reissue: 500_000))
        }
    }

    @Test(arguments: [
        (LiabilityFinding.Party.sender, LiabilityFinding.Exclusion?.none), (.recipient, nil), (.authority, nil),
        (.post, .userBreach), (.post, .natureOfContents), (.post, .noProof), (.post, .nothingRaised),
        (.post, .lawfulSeizure), (.post, .complaintRules), (.post, .forceMajeure),
    ])
    func `nothing is owed where the law excludes it`(
        party: LiabilityFinding.Party, exclusion: LiabilityFinding.Exclusion?
    ) throws {
        var walk = try Self.lost()
        if exclusion == .forceMajeure { try walk.run(Self.flood(walk)) }
        try walk.run(Self.establish(.total, party, exclusion))
        #expect(walk.item.liability.record?.totalVnd == 0)
        #expect(walk.item.liability.record?.payBy == nil)
        #expect(throws: PostalRefusal.liability(.nothingOwed)) {
            try walk.run(.liability(.pay(reference: "UNC-1")))
        }
    }

    @Test(arguments: [(true, Int64(104_000)), (false, 0)])
    func `who signed for the contents is owed nothing, unless the complaint was upheld`(
        upheld: Bool, owed: Int64
    ) throws {
        var walk = try Self.accepted()
        try walk.run([.fail(.damaged), Walk.rewrap, Walk.scan(.outForDelivery), Walk.handOver()])
        try walk.run(.liability(.complain(.damaged, text: "Ướt")))
        try walk.run(.liability(.resolve(upheld: upheld, answer: "Đã xem")))
        try walk.run(Self.establish(.total))
        #expect(walk.item.liability.record?.totalVnd == owed)
        #expect((walk.item.liability.record?.exclusion == .nothingRaised) == !upheld)
    }

    @Test func `an item that came whole is worth nothing`() throws {
        var walk = try Self.accepted()
        #expect(throws: PostalRefusal.liability(.notHarmed)) { try walk.run(Self.establish(.total)) }
    }

    // MARK: Times

    @Test(
        arguments: [
            (
                moment(2019, 3, 5, 23),
                PostalRefusal.liability(.timeNotOver(moment(2019, 3, 5, 23, 59).adding(seconds: 59)))
            ),
            (moment(2019, 3, 6, 0), nil), (moment(2019, 9, 5, 23), nil),
            (
                moment(2019, 9, 6, 0),
                .liability(.complaintTooLate(moment(2019, 9, 5, 23, 59).adding(seconds: 59)))
            ),
        ] as [(Instant, PostalRefusal?)])
    func `a complaint may be lodged for six months from the end of the promised time`(
        at: Instant, refusal: PostalRefusal?
    ) throws {
        var walk = try Self.accepted()
        walk.now = at
        guard let refusal else {
            try walk.run(Self.complain)
            return
        }
        #expect(throws: refusal) { try walk.run(Self.complain) }
        #expect(walk.item.liability.isEmpty)
    }

    @Test(arguments: [
        (Zone.sameDistrict, day(2019, 3, 18)), (.sameProvince, day(2019, 3, 18)), (.sameRegion, day(2019, 3, 20)),
        (.distantRegion, day(2019, 3, 20)),
    ])
    func `a complaint is answered in 5 working days inside a province, in 7 between provinces`(
        zone: Zone, last: CivilDate
    ) throws {
        var walk = try Self.lost(zone)
        walk.now = moment(2019, 3, 11, 9)
        try walk.run(.liability(.complain(.lost, text: "Mất")))
        let end = Instant(endOf: last)
        #expect(walk.item.liability.complaint?.answerBy == end)
        #expect(!walk.item.liability.isAnswerLate(at: end))
        walk.now = end.adding(seconds: 1)
        #expect(walk.item.liability.isAnswerLate(at: walk.now))
        try walk.run(.liability(.resolve(upheld: true, answer: "Mất thật")))
        #expect(walk.item.liability.isAnswerLate(at: walk.now))
    }

    @Test func `what is owed is paid within thirty days`() throws {
        var walk = try Self.lost()
        try walk.run(Self.establish(.total))
        let end = Instant(endOf: day(2019, 4, 3))
        #expect(!walk.item.liability.isPaymentOverdue(at: end))
        #expect(walk.item.liability.isPaymentOverdue(at: end.adding(seconds: 1)))
        walk.now = end
        try walk.run(.liability(.pay(reference: "UNC-1")))
        #expect(!walk.item.liability.isPaymentOverdue(at: moment(2020, 1, 1, 8)))
    }

    // MARK: Order

    @Test func `each step comes once, and after the one before it`() throws {
        var walk = try Self.lost()
        func refused(_ command: LiabilityCommand, _ refusal: LiabilityRefusal) {
            #expect(throws: PostalRefusal.liability(refusal)) { try walk.run(.liability(command)) }
        }
        refused(.resolve(upheld: true, answer: "x"), .nothingToAnswer)
        refused(.pay(reference: "x"), .nothingOwed)
        refused(.settleFind(taken: true), .notFound)
        refused(.complain(.lost, text: " "), .fieldMissing("text"))
        try walk.run(.liability(.complain(.lost, text: "Mất")))
        refused(.complain(.lost, text: "Mất"), .alreadyComplained)
        refused(.resolve(upheld: true, answer: " "), .fieldMissing("answer"))
        try walk.run(.liability(.resolve(upheld: true, answer: "Mất thật")))
        refused(.resolve(upheld: true, answer: "x"), .nothingToAnswer)
        try walk.run(Self.establish(.total))
        #expect(throws: PostalRefusal.liability(.alreadyEstablished)) { try walk.run(Self.establish(.total)) }
        refused(.pay(reference: " "), .fieldMissing("reference"))
        try walk.run(.liability(.pay(reference: "UNC-1")))
        refused(.pay(reference: "UNC-1"), .alreadyPaid)
        refused(.find(place: " "), .fieldMissing("place"))
        try walk.run(.liability(.find(place: "Kho")))
        refused(.find(place: "Kho"), .alreadyFound)
        try walk.run(.liability(.settleFind(taken: true)))
        refused(.settleFind(taken: true), .alreadySettled)
    }

    @Test func `nobody answers for what the Post never accepted, and only what is lost is found`() throws {
        var walk = Walk(to: .sealed, on: .dossier)
        #expect(throws: PostalRefusal.liability(.neverAccepted)) { try walk.run(Self.complain) }
        walk = try Self.accepted()
        #expect(throws: PostalRefusal.liability(.notLost)) { try walk.run(.liability(.find(place: "Kho"))) }
    }

    @Test(arguments: [(true, true, Int64(104_000)), (false, true, 0), (true, false, 0)])
    func `who takes a found item gives the money back`(isPaid: Bool, taken: Bool, returned: Int64) throws {
        var walk = try Self.lost()
        try walk.run(Self.establish(.total))
        if isPaid { try walk.run(.liability(.pay(reference: "UNC-1"))) }
        try walk.run(.liability(.find(place: "Kho")))
        let events = try walk.run(.liability(.settleFind(taken: taken)))
        #expect(events == [.liability(.findSettled(taken: taken, returnedVnd: returned))])
        #expect(walk.item.liability.isPaymentOverdue(at: moment(2020, 1, 1, 8)) == false)
    }

    @Test func `a fee that was lost with its dossier is given back with the compensation`() throws {
        var walk = try Self.lost(fee: 100_000)
        #expect(walk.item.feeInHandVnd == 100_000)
        try walk.run(Self.establish(.total))
        var ledger = PostalLedger()
        let before = walk.item
        for event in try walk.run(.liability(.pay(reference: "UNC-1"))) {
            ledger.take(event, of: before, at: walk.now, by: "postman.1", office: nil, authority: "H61.12")
        }
        #expect(walk.item.feeInHandVnd == 0)
        let movements: [PostalLedgerEntry.Movement] = [.feeReturned, .postageRefunded, .compensated]
        #expect(ledger.entries.map(\.movement) == movements)
        #expect(ledger.entries.map(\.amountVnd) == [100_000, 26_000, 78_000])
    }

    @Test func `a visitor sees nothing of it`() throws {
        var walk = try Self.lost()
        try walk.run(.liability(.complain(.lost, text: "Mất")))
        #expect(walk.item.trackingJSON(visitor: true)["liability"] == nil)
        #expect(walk.item.json(at: walk.now)["liability"]?["complaint"]?["ground"]?.string == "lost")
    }
}
