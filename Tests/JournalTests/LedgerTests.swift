import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@Suite struct LedgerTests {
    /// A generator of numbers that gives the same for the same seed (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let year = (CivilDate(daysSinceEpoch: 18_262), CivilDate(daysSinceEpoch: 18_627))

    /// A year of movements at one office, in the order of time.
    private static func randomYear(_ seed: UInt64) -> [LedgerEntry] {
        var random = Seeded(state: seed)
        var entries: [LedgerEntry] = []
        for day in 0..<366 {
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let movement = LedgerEntry.Movement.allCases.randomElement(using: &random) ?? .collected
                entries.append(
                    LedgerEntry(
                        at: Instant(unixSeconds: Int64(18_262 + day) * 86_400 + 3_600), dossier: nil,
                        movement: movement, way: ["online", "counter"].randomElement(using: &random) ?? "online",
                        purpose: LedgerEntry.Purpose.allCases.randomElement(using: &random) ?? .charge,
                        amountVnd: Int64.random(in: 0...20_000_000, using: &random), reference: ""))
            }
        }
        return entries
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the closing balance is the opening one and what came in less what went out, every day`(seed: UInt64) throws {
        let ledger = try Ledger(office: "H61.90", from: Self.year.0, to: Self.year.1, entries: Self.randomYear(seed))
        var balance = ledger.openingVnd
        for day in ledger.days {
            #expect(day.openingVnd == balance)
            #expect(day.closingVnd == day.openingVnd + day.collectedVnd - day.refundedVnd - day.settledVnd)
            balance = day.closingVnd
        }
        #expect(ledger.closingVnd == balance)
        func total(_ movement: LedgerEntry.Movement) -> Int64 {
            ledger.totals.filter { $0.movement == movement }.reduce(0) { $0 + $1.amountVnd }
        }
        #expect(balance == total(.collected) - total(.refunded) - total(.settled))
        #expect(ledger.totals.reduce(0) { $0 + $1.count } == Self.randomYear(seed).count)
    }

    @Test(arguments: 21...40 as ClosedRange<UInt64>)
    func `a period opens with what the one before closed with, wherever the year is cut`(seed: UInt64) throws {
        let entries = Self.randomYear(seed)
        var random = Seeded(state: seed)
        let cut = Self.year.0.adding(days: Int.random(in: 1...364, using: &random))
        let whole = try Ledger(office: "H61.90", from: Self.year.0, to: Self.year.1, entries: entries)
        let first = try Ledger(office: "H61.90", from: Self.year.0, to: cut.adding(days: -1), entries: entries)
        let second = try Ledger(office: "H61.90", from: cut, to: Self.year.1, entries: entries)
        #expect(second.openingVnd == first.closingVnd)
        #expect(second.closingVnd == whole.closingVnd)
        #expect(first.days + second.days == whole.days)
    }

    @Test func `payments of the office stand in the ledger, obligations by their name, others do not`() throws {
        let monday = Instant(unixSeconds: 1_551_661_200)
        var here = SampleCase("H61.90-190304-0001", at: monday)
        var there = SampleCase("H61.91-190304-0001", office: SampleCatalog.otherOfficeCode, at: monday)
        func pay(_ amount: Int64, _ way: String) -> DossierCommand {
            .pay(method: way, amountVnd: amount, reference: "NH-1")
        }
        let tuesday = monday.adding(seconds: 86_400)
        let (reception, processing) = (SampleActor.officer(.reception), SampleActor.officer(.processing))
        let changes = [
            here.opening, there.opening, try here.apply(pay(20_000, "counter"), by: SampleActor.owner, at: monday),
            try there.apply(pay(7_000, "online"), by: SampleActor.owner, at: monday),
            try here.apply(.receive(note: nil), by: reception, at: monday),
            try here.apply(.finishStep(note: nil), by: reception, at: monday),
            try here.apply(.demandPayment(amountVnd: 90_000, reason: "Thuế"), by: processing, at: monday),
            try here.apply(pay(90_000, "transfer"), by: SampleActor.owner, at: tuesday),
            try here.apply(pay(1_000, "online"), by: SampleActor.owner, at: tuesday),
        ]
        let records = changes.flatMap(\.records)
        var book = LedgerBook(office: SampleCatalog.officeCode, settlements: [])
        for code in [there, here].map(\.file.dossier.code) {
            book.add(CaseHistory(place: 1, records: records.filter { $0.dossier == code }))
        }
        let entries = book.entries
        #expect(entries.map(\.amountVnd) == [20_000, 90_000, 1_000])
        #expect(entries.map(\.purpose) == [.unclassified, .obligation, .unclassified])
        let ledger = try Ledger(office: "H61.90", from: monday.date, to: monday.date.adding(days: 1), entries: entries)
        #expect(ledger.days.map(\.closingVnd) == [20_000, 111_000])
        #expect(ledger.totals.map(\.way) == ["counter", "online", "transfer"])
    }

    @Test func `money goes back the way it came, what came last first`() throws {
        let monday = Instant(unixSeconds: 1_551_661_200)
        var sample = SampleCase("H61.90-190304-0001", at: monday)
        let reception = SampleActor.officer(.reception)
        let changes = [
            sample.opening,
            try sample.apply(
                .pay(method: "online", amountVnd: 100_000, reference: "NH-1"), by: SampleActor.owner, at: monday),
            try sample.apply(.pay(method: "counter", amountVnd: 35_000, reference: "BL-1"), by: reception, at: monday),
            try sample.apply(.refuse(reason: "Sai thẩm quyền"), by: reception, at: monday),
            try sample.apply(.refund(amountVnd: 50_000, reason: "Một phần"), by: reception, at: monday),
            try sample.apply(.refund(amountVnd: 85_000, reason: "Phần còn lại"), by: reception, at: monday),
        ]
        var book = LedgerBook(office: SampleCatalog.officeCode, settlements: [])
        book.add(CaseHistory(place: 1, records: changes.flatMap(\.records)))
        let refunds = book.entries.filter { $0.movement == .refunded }
        #expect(refunds.map(\.way) == ["counter", "online", "online"])
        #expect(refunds.map(\.amountVnd) == [35_000, 15_000, 85_000])
    }

    @Test func `what cannot be added is refused`() {
        func entry(_ amount: Int64, _ movement: LedgerEntry.Movement = .collected) -> LedgerEntry {
            LedgerEntry(
                at: Instant(unixSeconds: 0), dossier: nil, movement: movement, way: "online", purpose: .charge,
                amountVnd: amount, reference: "")
        }
        let day = CivilDate(daysSinceEpoch: 0)
        #expect(throws: LedgerFault.negative(-1)) { try Ledger(office: "", from: day, to: day, entries: [entry(-1)]) }
        #expect(throws: LedgerFault.tooLarge) {
            try Ledger(office: "", from: day, to: day, entries: [entry(.max), entry(1)])
        }
        #expect(throws: LedgerFault.tooLarge) {
            try Ledger(office: "", from: day, to: day, entries: [entry(.max), entry(.max, .settled), entry(1)])
        }
    }
}
