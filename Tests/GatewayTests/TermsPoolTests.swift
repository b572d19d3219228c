import Civil
import Dossiers
import MotCuaTesting
import Testing

@testable import Gateway

struct TermsPoolTests {
    private static let day = Instant(unixSeconds: 1_551_661_200).date

    private func terms(billVnd: Int64? = nil, deciding: String = SampleCatalog.officeCode) -> Terms {
        Terms(
            procedure: SampleCatalog.procedure, deciding: deciding, billVnd: billVnd, ruleSet: .inForce(on: Self.day),
            on: Self.day)
    }

    @Test func `equal terms are held together, others are not`() {
        var pool = TermsPool()
        let first = pool.shared(terms(billVnd: 1))
        let other = pool.shared(terms(billVnd: 2))
        #expect(pool.shared(terms(billVnd: 1)) === first)
        #expect(other !== first)
        #expect(other.value == terms(billVnd: 2))
    }

    @Test func `terms that changed take the place of those before`() {
        var pool = TermsPool()
        let before = pool.shared(terms())
        let later = Self.day.adding(days: 8 * 365)
        let changed = Terms(
            procedure: SampleCatalog.procedure, deciding: SampleCatalog.officeCode, ruleSet: .inForce(on: later),
            on: later)
        #expect(pool.shared(changed).value == changed)
        #expect(changed != before.value)
        #expect(pool.shared(terms()) !== before)
    }

    @Test func `only so many are held, however many there are`() {
        var pool = TermsPool()
        let first = pool.shared(terms(billVnd: 0))
        for bill in 1...TermsPool.limit { _ = pool.shared(terms(billVnd: Int64(bill))) }
        #expect(pool.shared(terms(billVnd: 0)) !== first)
    }
}
