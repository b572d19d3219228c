import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

/// A year of payments, refunds and settlements at random, across the change from quarters to months.
@Suite struct SettlementPropertyTests {
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

    /// What happened, kept beside the book in the plainest way.
    private struct Office {
        static let agencies = [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode]
        var records: [[EventRecord]] = []
        var paid: [Int64]
        var refunded: [Int64]
        var settlements: [SettlementRecord] = []

        init(dossiers: Int, at start: Instant) {
            paid = Array(repeating: 0, count: dossiers)
            refunded = paid
            for number in 0..<dossiers {
                let sample = SampleCase(
                    "H61.90-250101-000\(number)", deciding: Self.agencies[number % 2], at: start)
                records.append(sample.opening.records)
            }
        }

        mutating func record(_ event: DossierEvent, of number: Int, at now: Instant) {
            records[number].append(
                EventRecord(
                    dossier: records[number][0].dossier, number: records[number].count + 1, at: now,
                    actor: SampleActor.owner, event: .dossier(event), receipts: []))
        }

        var book: LedgerBook {
            var book = LedgerBook(office: SampleCatalog.officeCode, settlements: settlements)
            for (place, records) in records.enumerated() {
                book.add(CaseHistory(place: Int64(place + 1), records: records))
            }
            return book
        }

        func settled(_ number: Int) -> Int64 {
            let lines = settlements.flatMap(\.settlement.lines)
            return lines.filter { $0.dossier == records[number][0].dossier }.reduce(0) { $0 + $1.amountVnd }
        }
    }

    private static let start = Instant(CivilDate(daysSinceEpoch: 20_089), minuteOfDay: 540)

    private static func move(_ office: inout Office, at now: Instant, _ random: inout Seeded) {
        let number = Int.random(in: office.paid.indices, using: &random)
        let open = office.paid[number] - office.refunded[number]
        if open > 0, Int.random(in: 0..<3, using: &random) == 0 {
            let amount = Int64.random(in: 1...open, using: &random)
            office.refunded[number] += amount
            office.record(.refunded(amountVnd: amount, reason: "R1"), of: number, at: now)
        } else {
            let amount = Int64.random(in: 1...1_000_000, using: &random)
            office.paid[number] += amount
            office.record(
                .paid(.init(method: "counter", amountVnd: amount, reference: "NH", due: nil)), of: number, at: now)
        }
    }

    /// Settles, and holds what comes of it against the plain figures.
    private static func settle(
        _ office: inout Office, _ period: SettlementPeriod, with agency: String?, at now: Instant
    ) throws {
        let before = office.settlements.count
        let settled: [Settlement]
        do throws(SettlementRefusal) {
            settled = try office.book.settle(period, with: agency, reference: "UNC", now: now)
        } catch {
            if case .notOver = error { #expect(now.date <= period.to) }
            return
        }
        #expect(now.date > period.to)
        for settlement in settled {
            #expect(settlement.addsUp)
            let last = office.settlements.last
            let number = last.map { $0.year == now.date.components.year ? $0.number + 1 : 1 } ?? 1
            let record = SettlementRecord(
                office: SampleCatalog.officeCode, number: number, at: now, account: "lan", settlement: settlement)
            #expect(record.follows(last))
            office.settlements.append(record)
        }
        #expect(office.settlements.count > before)
        for number in office.paid.indices
        where office.settlements[before...].contains(where: {
            $0.settlement.agency == Office.agencies[number % 2]
        }) {
            let inTime = office.records[number].filter { $0.at.date <= period.to }.map(\.amountVnd).reduce(0, +)
            let later = office.records[number].filter { $0.at.date > period.to }.map(\.amountVnd).filter { $0 < 0 }
            let handed = office.settled(number)
            #expect(handed <= inTime)
            if later.isEmpty { #expect(handed == inTime) }
            #expect(handed >= inTime + later.reduce(0, +))
        }
        #expect(throws: SettlementRefusal.self) {
            try office.book.settle(period, with: agency, reference: "UNC", now: now)
        }
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `collected is refunded and settled and in hand, at any time, and in the end nothing is in hand`(
        seed: UInt64
    ) throws {
        var random = Seeded(state: seed)
        var office = Office(dossiers: 6, at: Self.start)
        for day in 1..<365 {
            let now = Self.start.adding(seconds: Int64(day) * 86_400)
            if Int.random(in: 0..<4, using: &random) == 0 { Self.move(&office, at: now, &random) }
            guard Int.random(in: 0..<9, using: &random) == 0 else { continue }
            let back = Int64(Int.random(in: 0...150, using: &random)) * 86_400
            let period = SettlementPeriod(containing: now.adding(seconds: -back).date)
            let agency = [nil, Office.agencies[0], Office.agencies[1]].randomElement(using: &random) ?? nil
            try Self.settle(&office, period, with: agency, at: now)
            try Self.checkBalance(of: office, at: now)
        }
        let end = Self.start.adding(seconds: 400 * 86_400)
        let last = SettlementPeriod(containing: end.adding(seconds: -35 * 86_400).date)
        try Self.settle(&office, last, with: nil, at: end)
        #expect(try Self.checkBalance(of: office, at: end) == 0)
        for number in office.paid.indices {
            #expect(office.settled(number) == office.paid[number] - office.refunded[number])
        }
    }

    @discardableResult
    private static func checkBalance(of office: Office, at now: Instant) throws -> Int64 {
        let ledger = try Ledger(
            office: SampleCatalog.officeCode, from: start.date, to: now.date, entries: office.book.entries)
        func total(_ movement: LedgerEntry.Movement) -> Int64 {
            ledger.totals.filter { $0.movement == movement }.reduce(0) { $0 + $1.amountVnd }
        }
        #expect(total(.collected) == office.paid.reduce(0, +))
        #expect(total(.refunded) == office.refunded.reduce(0, +))
        #expect(total(.settled) == office.settlements.reduce(0) { $0 + $1.settlement.amountVnd })
        #expect(total(.collected) == total(.refunded) + total(.settled) + ledger.closingVnd)
        return ledger.closingVnd
    }
}

extension EventRecord {
    /// What came in, and less than 0 what went back.
    fileprivate var amountVnd: Int64 {
        switch event {
        case .dossier(.paid(let payment)): payment.amountVnd
        case .dossier(.refunded(let amount, _)): -amount
        default: 0
        }
    }
}
