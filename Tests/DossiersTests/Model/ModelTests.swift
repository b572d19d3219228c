import Dossiers
import Testing

/// The code against a second, naive reading of the state tables, on thousands of dossiers to which everybody does
/// legal and illegal things.
@Suite struct ModelTests {
    static let seed: UInt64 = 118_2025
    /// Four parts that can run beside each other.
    static let parts = (0..<4).map { $0 * 2500..<($0 + 1) * 2500 }

    @Test(arguments: parts)
    func `ten thousand dossiers go the way of the tables under random actions of all roles`(part: Range<Int>) throws {
        var (done, attempts) = (0, 0)
        var states: Set<String> = []
        for number in part {
            let walk = RandomWalk(seed: Self.seed, number: number)
            let outcome = try walk.compare(storing: number % 10 == 0)
            if outcome.difference != nil {
                let short = try walk.shrunk()
                Issue.record("\(short.report(try short.compare().difference ?? ""))")
                return
            }
            done += outcome.done
            attempts += walk.actions.count
            states.formUnion(walk.states)
        }
        #expect(done * 4 > attempts, "too little happens")
        #expect((attempts - done) * 5 > attempts, "too little is refused")
        #expect(
            states == Set(DossierState.allCases.map(\.rawValue)).subtracting(["draft", "dropped"]),
            "a state is never reached")
    }

    @Test func `a model that forgets an apology is found out by a short list of actions`() throws {
        func err(_ model: inout NaiveDossier) { model.view.extended = false }
        let walks = (0..<2000).lazy.map { RandomWalk(seed: Self.seed, number: $0) }
        let wrong = try #require(try walks.first { try $0.compare(err: err).difference != nil })
        let short = try wrong.shrunk(err: err)
        let difference = try #require(try short.compare(err: err).difference)
        #expect(difference.contains("extended: model false, code true"))
        #expect((3...6).contains(short.actions.count), "\(short.report(difference))")
    }

    @Test func `the same seed gives the same walk`() {
        let (first, second) = (RandomWalk(seed: 7, number: 3), RandomWalk(seed: 7, number: 3))
        #expect(first.actions.map(\.description) == second.actions.map(\.description))
        #expect(first.actions.map(\.description) != RandomWalk(seed: 8, number: 3).actions.map(\.description))
    }
}
