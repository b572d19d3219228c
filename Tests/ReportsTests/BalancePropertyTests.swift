import Civil
import Testing

@testable import Reports

/// Whatever dossiers live through, the forms balance, and what one period leaves the next begins with.
struct BalancePropertyTests {
    @Test(arguments: 1...16, [2019, 2026])
    func `random lives balance in every period, and each begins with what the one before left`(
        seed: UInt64, year: Int
    ) throws {
        var generator = LifeGenerator(seed: seed)
        let start = moment("\(year)-01-01 00:00")
        let stories = (1...60).map { generator.life("A-\($0)", from: start) }
        var left = 0
        var received = 0
        var solved = 0
        var first = day("\(year)-01-01")
        while first < day("\(year)-12-01") {
            let last = first.adding(days: generator.next(below: 35))
            for kind in [ReportKind.resultsII06a, .results07a] {
                let made = try report(
                    kind, of: stories, from: first.description, to: last.description, now: "\(year + 1)-01-01 08:00")
                #expect(made.sums["carriedOver"] == left)
                #expect(made.checks.count == 5)
                guard kind == .results07a else { continue }
                received += made.sums["received", default: 0] - left
                solved += made.sums["solved", default: 0]
                left = made.sums["inHand", default: 0]
            }
            first = last.adding(days: 1)
        }
        #expect(received == solved + left)
        let whole = try report(
            .resultsII06a, of: stories, from: "\(year)-01-01", to: first.adding(days: -1).description,
            now: "\(year + 1)-01-01 08:00")
        #expect(whole.sums["received"] == received)
        #expect(whole.sums["solved"] == solved)
        #expect(whole.sums["inHand"] == left)
        #expect(received > 0 && solved > 0)
    }

    @Test(arguments: 1...6)
    func `the order in which dossiers are shown changes nothing`(seed: UInt64) throws {
        var generator = LifeGenerator(seed: seed)
        let stories = (1...40).map { generator.life("A-\($0)", from: moment("2019-01-01 00:00")) }
        for kind in ReportKind.allCases {
            #expect(try report(kind, of: stories) == report(kind, of: stories.reversed()))
        }
    }
}
