import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@Suite struct SettlementTests {
    private static let (office, other) = (SampleCatalog.officeCode, SampleCatalog.otherOfficeCode)

    /// A moment of a day, at nine o'clock.
    private static func moment(_ day: String) throws -> Instant {
        Instant(try #require(CivilDate(day)), minuteOfDay: 540)
    }

    private static func period(_ name: String) throws -> SettlementPeriod {
        try #require(SettlementPeriod(named: name))
    }

    /// The history of a dossier for which nothing but money moved: what came in, and less than 0 what went back.
    private static func history(
        _ number: Int, deciding: String = office, at start: Instant, moved: [(at: Instant, amountVnd: Int64)]
    ) -> CaseHistory {
        let sample = SampleCase("H61.90-250101-000\(number)", deciding: deciding, at: start)
        let money = moved.enumerated().map { index, move in
            let event: DossierEvent =
                move.amountVnd < 0
                ? .refunded(amountVnd: -move.amountVnd, reason: "R1")
                : .paid(.init(method: "counter", amountVnd: move.amountVnd, reference: "NH-1", due: nil))
            return EventRecord(
                dossier: sample.file.dossier.code, number: index + 2, at: move.at, actor: SampleActor.owner,
                event: .dossier(event), receipts: [])
        }
        return CaseHistory(place: Int64(number), records: sample.opening.records + money)
    }

    private static func book(
        _ moves: [(String, Int64)], settled: [SettlementRecord] = []
    ) throws -> LedgerBook {
        var book = LedgerBook(office: office, settlements: settled)
        book.add(
            history(1, at: try moment("2025-01-02"), moved: try moves.map { (try moment($0.0), $0.1) }))
        return book
    }

    private static func record(_ settlement: Settlement, _ number: Int, on day: String) throws -> SettlementRecord {
        SettlementRecord(
            office: office, number: number, at: try moment(day), account: "lan", settlement: settlement)
    }

    @Test(arguments: [
        ("2019-Q1", "2019-01-01", "2019-03-31"), ("2025-Q2", "2025-04-01", "2025-06-30"),
        ("2025-07", "2025-07-01", "2025-07-31"), ("2026-12", "2026-12-01", "2026-12-31"),
    ])
    func `a period has a name, by the rule set of its time`(name: String, from: String, to: String) throws {
        let period = try Self.period(name)
        #expect(period.name == name)
        #expect(period.from.description == from)
        #expect(period.to.description == to)
    }

    @Test(arguments: [
        "2019-03", "2025-Q3", "2026-Q1", "2026-13", "2026-3", "2026-00", "2019-Q5", "2019-Q0", "2019", "", "-",
        "2026-03-01", "x-Q1", "2026-+3", "99999-01", "99999999999999999999-Q1",
    ])
    func `what is no period of its time is none`(name: String) {
        #expect(SettlementPeriod(named: name) == nil)
    }

    @Test func `what was collected is handed over, what was given back is not, and the ledger balances`() throws {
        let moves: [(String, Int64)] = [
            ("2025-01-10", 100), ("2025-03-31", 40), ("2025-03-31", -30), ("2025-04-02", 7),
        ]
        var book = try Self.book(moves)
        let settled = try book.settle(
            Self.period("2025-Q1"), with: nil, reference: "UNC-1", now: Self.moment("2025-04-03"))
        let line = try #require(settled.first?.lines.first)
        #expect(settled.count == 1 && settled[0].lines.count == 1)
        #expect((line.carriedVnd, line.collectedVnd, line.refundedVnd, line.amountVnd) == (0, 140, 30, 110))
        book.add(try Self.record(settled[0], 1, on: "2025-04-03"))
        let ledger = try Ledger(
            office: Self.office, from: #require(CivilDate("2025-01-01")), to: #require(CivilDate("2025-04-30")),
            entries: book.entries)
        #expect(ledger.closingVnd == 7)
        #expect(ledger.days.last?.settledVnd == 110)
    }

    @Test func `a settled fee that is given back is a claim in the next settlement`() throws {
        let paid: [(String, Int64)] = [("2025-02-01", 100)]
        let first = try Self.book(paid).settle(
            Self.period("2025-Q1"), with: Self.office, reference: "a", now: Self.moment("2025-04-01"))
        var book = try Self.book(paid + [("2025-04-20", -60)], settled: [Self.record(first[0], 1, on: "2025-04-01")])
        let second = try book.settle(
            Self.period("2025-Q2"), with: nil, reference: "b", now: Self.moment("2025-07-01"))
        let line = try #require(second.first?.lines.first)
        #expect((line.carriedVnd, line.collectedVnd, line.refundedVnd, line.amountVnd) == (0, 0, 60, -60))
        book.add(try Self.record(second[0], 2, on: "2025-07-01"))
        let whole = try Ledger(
            office: Self.office, from: #require(CivilDate("2025-01-01")), to: #require(CivilDate("2025-12-31")),
            entries: book.entries)
        #expect(whole.closingVnd == 0)
        #expect(whole.totals.first { $0.movement == .settled }?.amountVnd == 40)
    }

    @Test func `money given back after the period and before it is settled is not handed over`() throws {
        let book = try Self.book([("2025-02-01", 100), ("2025-04-01", -100)])
        let now = try Self.moment("2025-04-02")
        #expect(throws: SettlementRefusal.nothingDue(try Self.period("2025-Q1"))) {
            try book.settle(Self.period("2025-Q1"), with: nil, reference: "a", now: now)
        }
    }

    @Test func `what an earlier period left open is carried over`() throws {
        let book = try Self.book([("2025-02-01", 100), ("2025-05-01", 20)])
        let settled = try book.settle(
            Self.period("2025-Q2"), with: nil, reference: "a", now: Self.moment("2025-07-01"))
        #expect(settled.first?.lines.map(\.carriedVnd) == [100])
        #expect(settled.first?.amountVnd == 120)
    }

    @Test func `a period is settled when it is over, once, with each agency for itself, and none before it`() throws {
        let march = try Self.moment("2025-03-31")
        var book = LedgerBook(office: Self.office, settlements: [])
        book.add(Self.history(1, at: march, moved: [(march, 100)]))
        book.add(Self.history(2, deciding: Self.other, at: march, moved: [(march, 30)]))
        let period = try Self.period("2025-Q1")
        let april = try Self.moment("2025-04-01")
        #expect(throws: SettlementRefusal.notOver(from: april.date)) {
            try book.settle(period, with: nil, reference: "a", now: march)
        }
        #expect(throws: SettlementRefusal.nothingDue(period)) {
            try book.settle(period, with: "H61.99", reference: "a", now: april)
        }
        let one = try book.settle(period, with: Self.other, reference: "a", now: april)
        #expect(one.map(\.agency) == [Self.other])
        let first = try Self.record(one[0], 1, on: "2025-04-01")
        book.add(first)
        #expect(throws: SettlementRefusal.alreadySettled(first)) {
            try book.settle(period, with: Self.other, reference: "a", now: april)
        }
        let rest = try book.settle(period, with: nil, reference: "b", now: april)
        #expect(rest.map(\.agency) == [Self.office])
        let second = try Self.record(rest[0], 2, on: "2025-04-01")
        book.add(second)
        for earlier in ["2025-Q1", "2024-Q4"] {
            #expect(throws: SettlementRefusal.self) {
                try book.settle(Self.period(earlier), with: nil, reference: "c", now: april)
            }
        }
    }

    @Test func `sums that leave the range of numbers are refused`() throws {
        let book = try Self.book([("2025-02-01", .max), ("2025-02-02", 1)])
        #expect(throws: SettlementRefusal.tooLarge) {
            try book.settle(Self.period("2025-Q1"), with: nil, reference: "a", now: Self.moment("2025-04-01"))
        }
    }
}
