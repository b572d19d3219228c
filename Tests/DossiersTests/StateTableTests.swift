import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct StateTableTests {
    /// What may happen in each state, written down a second time, from the law and not from the table.
    static let possible: [DossierState: Set<DossierAction>] = [
        .submitted: [.lease, .requestSupplement, .refuse, .receive, .withdraw, .pay, .changeDelivery],
        .intakeSupplement: [.supplement, .expire, .withdraw, .changeDelivery],
        .accepted: [.lease, .finishStep, .withdraw, .pay, .changeDelivery],
        .processing: [
            .lease, .requestSupplement, .demandPayment, .finishStep, .stop, .withdraw, .pay, .changeDelivery,
        ],
        .awaitingSignature: [.lease, .decide, .stop, .withdraw, .pay, .changeDelivery],
        .supplement: [.supplement, .expire, .withdraw, .changeDelivery],
        .finance: [.pay, .withdraw, .changeDelivery],
        .withdrawalRequested: [.stop],
        .completed: [.pay, .changeDelivery, .returnAtCounter, .returnOnline, .handToPost],
        .withPost: [.confirmPostDelivery, .takeBackFromPost],
        .returned: [.rate],
    ]

    /// The actions that a command can ask for.
    static let commanded = DossierAction.allCases.filter { $0 != .returnOnline }

    @Test(arguments: DossierState.allCases)
    func `the table has a row for what may happen, and for nothing else`(state: DossierState) {
        let rows = DossierAction.allCases.filter { TransitionTable.row(for: $0, in: state) != nil }
        #expect(Set(rows) == Self.possible[state, default: []])
    }

    @Test(arguments: DossierState.allCases, commanded)
    func `an action happens where the table has a row and is refused elsewhere`(
        state: DossierState, action: DossierAction
    ) throws {
        var walk = try Walk(to: state, delivery: action == .handToPost && state == .completed ? .post : .counter)
        #expect(walk.dossier.state == state)
        let before = walk.dossier
        guard Self.possible[state, default: []].contains(action) else {
            let refusal = DossierRefusal.stateForbids(state, allowed: TransitionTable.allowed(in: state))
            #expect(throws: refusal) { try walk.run(Walk.command(action)) }
            #expect(walk.dossier == before)
            return
        }
        #expect(try !walk.run(Walk.command(action)).isEmpty)
        switch try #require(TransitionTable.row(for: action, in: state)).target {
        case .state(let target): #expect(walk.dossier.state == target)
        case .same: #expect(walk.dossier.state == (action == .pay && state == .finance ? .processing : state))
        case .nextStep: #expect(walk.dossier.state == (state == .accepted ? .processing : .awaitingSignature))
        }
    }

    @Test(arguments: DossierState.allCases)
    func `a refusal names what can be asked for, never what happens by itself`(state: DossierState) {
        let allowed = TransitionTable.allowed(in: state)
        #expect(Set(allowed) == Self.possible[state, default: []].subtracting([.expire, .returnOnline]))
        #expect(Set(allowed).count == allowed.count)
    }

    @Test func `each state and action stand in one row`() {
        let pairs = TransitionTable.rows.flatMap { row in row.from.map { "\($0) \(row.action)" } }
        #expect(Set(pairs).count == pairs.count)
    }

    @Test func `every row names the provision on which it rests`() {
        for row in TransitionTable.rows {
            #expect(["NĐ ", "QĐ ", "TT ", "DES"].contains { row.basis.hasPrefix($0) }, "\(row.row)")
        }
    }

    @Test(arguments: NationalStatus.allCases)
    func `every national status is reported for some state and has a name`(status: NationalStatus) {
        #expect(DossierState.allCases.contains { $0.status == status })
        #expect(!status.name.vi.isEmpty && !status.name.en.isEmpty)
    }

    @Test func `the national codes are those of the portal`() {
        #expect(NationalStatus.allCases.map(\.rawValue) == Array(1...10))
        #expect(DossierState.submitted.status.rawValue == 1)
        #expect(DossierState.intakeSupplement.status.rawValue == 5)
        #expect(DossierState.awaitingSignature.status.rawValue == 4)
        #expect(DossierState.withPost.status.rawValue == 9)
    }

    @Test(arguments: DossierState.allCases)
    func `out of a terminal state no state is reached`(state: DossierState) {
        let rows = TransitionTable.rows.filter { $0.from.contains(state) }
        #expect(state.isTerminal == rows.allSatisfy { $0.target == .same })
    }
}
