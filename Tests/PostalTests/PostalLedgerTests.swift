import Civil
import Testing

@testable import Postal

@Suite struct PostalLedgerTests {
    /// An item with the ledger that takes in what happens to it.
    private struct Booked {
        var walk: Walk
        var ledger = PostalLedger()

        mutating func run(_ command: PostalCommand, by postman: String = "postman.1") throws(PostalRefusal) {
            var before = walk.item
            for event in try walk.run(command) {
                ledger.take(
                    event, of: before, at: walk.now, by: postman, office: nil, authority: "H61.12")
                before.evolve(event, at: walk.now)
            }
        }

        func account(_ day: CivilDate) -> PostalLedger.Account? {
            ledger.accounts(by: .postman, from: day, to: day).first
        }
    }

    private static let quote = Quote(
        tariff: "DN2021", zone: .sameDistrict, weightGrams: 80,
        lines: [
            QuoteLine(
                label: Bilingual(vi: "Cước", en: "Postage"), amountVnd: 26_000, tariffRow: "1", estimated: false)
        ], transits: [])

    @Test func `a fee is collected on one day and remitted on the next, by whoever carries it`() throws {
        var booked = Booked(walk: Walk(quote: Self.quote, leg: .dossier, slip: slip(feeVnd: 100_000)))
        for command in [PostalCommand.check(added: [], lacking: []), Walk.sign, Walk.seal] { try booked.run(command) }
        let receipt = PostalFeeReceipt(office: "850000", year: 2019, number: 1)
        try booked.run(
            .accept(Acceptance(office: "850000", postageSettled: true, feeVnd: 100_000, feeReceipt: receipt)))
        booked.walk.now = moment(2019, 3, 5, 8)
        try booked.run(Walk.scan(.outForDelivery), by: "postman.2")
        try booked.run(Walk.handOver(), by: "postman.2")

        let first = try #require(booked.account(day(2019, 3, 4)))
        #expect(first.key == "postman.1")
        #expect(
            [first.openingVnd, first.total(.collected), first.total(.postage), first.inHandVnd]
                == [0, 100_000, 26_000, 100_000])
        let second = try #require(booked.account(day(2019, 3, 5)))
        #expect([second.openingVnd, second.total(.remitted), second.inHandVnd] == [100_000, 100_000, 0])
        #expect(second.entries.map(\.reference) == ["H61.12/2019/7"])
        #expect(booked.account(day(2019, 3, 6)) == nil)
        #expect(
            booked.ledger.accounts(by: .office, from: day(2019, 3, 1), to: day(2019, 3, 31)).map(\.key)
                == ["850000"])
        #expect(
            booked.ledger.accounts(by: .authority, from: day(2019, 3, 1), to: day(2019, 3, 31)).map(\.key)
                == ["H61.12"])
        #expect(booked.ledger.of(postman: "postman.2").entries.isEmpty)
    }

    @Test func `a dossier that is taken back costs the way back and returns the fee`() throws {
        var booked = Booked(walk: Walk(quote: Self.quote, leg: .dossier, slip: slip(feeVnd: 100_000)))
        for command in [PostalCommand.check(added: [], lacking: []), Walk.sign, Walk.seal] { try booked.run(command) }
        let receipt = PostalFeeReceipt(office: "850000", year: 2019, number: 1)
        try booked.run(
            .accept(Acceptance(office: "850000", postageSettled: true, feeVnd: 100_000, feeReceipt: receipt)))
        try booked.run(Walk.withdraw)
        let account = try #require(booked.account(day(2019, 3, 4)))
        #expect(
            [account.total(.feeReturned), account.total(.extraPostage), account.inHandVnd] == [100_000, 26_000, 0])
    }

    /// Items of both legs, with and without fees, to which anything that may be done is done by anybody.
    @Test(arguments: 0..<200)
    func `what was collected is what was remitted, given back or is in hand`(seed: Int) throws {
        var random = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        let leg: Leg = next(2) == 0 ? .dossier : .result
        let fee = Int64(next(3)) * 50_000
        var booked = Booked(
            walk: Walk(
                quote: Self.quote, leg: leg, slip: slip(leg == .dossier ? .dossier : .result, feeVnd: fee)))
        let receipt = fee > 0 ? PostalFeeReceipt(office: "850000", year: 2019, number: 1) : nil
        for _ in 0..<30 {
            booked.walk.now = booked.walk.now.adding(seconds: Int64(next(86_400)))
            let actions = booked.walk.item.allowedActions
            guard !actions.isEmpty else { break }
            let action = actions[next(actions.count)]
            let command: PostalCommand =
                switch action {
                case .accept:
                    .accept(Acceptance(office: "850000", postageSettled: true, feeVnd: fee, feeReceipt: receipt))
                case .deliver:
                    .deliver(
                        Delivery(
                            recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true, feeVnd: fee,
                            feeReceipt: receipt))
                default: booked.walk.command(action)
                }
            do throws(PostalRefusal) { try booked.run(command, by: "postman.\(next(3))") } catch { continue }
            let last = booked.walk.now.date
            let accounts = booked.ledger.accounts(by: .postman, from: day(2019, 3, 1), to: last)
            func total(_ movement: PostalLedgerEntry.Movement) -> Int64 {
                accounts.reduce(0) { $0 + $1.total(movement) }
            }
            #expect(
                total(.collected) == total(.remitted) + total(.feeReturned) + booked.walk.item.feeInHandVnd)
            #expect(accounts.reduce(0) { $0 + $1.inHandVnd } == booked.walk.item.feeInHandVnd)
            #expect(accounts.allSatisfy { $0.inHandVnd >= 0 })
        }
    }

    @Test func `what the applicant pays for another address is booked with who took the item over`() throws {
        var booked = Booked(walk: Walk(quote: Self.quote))
        for command in [Walk.collect, Walk.scan(.outwardDeparture)] { try booked.run(command) }
        try booked.run(Walk().command(.redirect), by: "citizen:086090000017")
        let account = try #require(booked.account(day(2019, 3, 4)))
        #expect(account.key == "postman.1")
        #expect([account.total(.postage), account.total(.extraPostage)] == [26_000, 31_500])
    }
}
