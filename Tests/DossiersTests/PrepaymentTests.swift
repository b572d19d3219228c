import Catalog
import Dossiers
import Testing

/// When a fee that is collected first is settled: rows 9 and 10.
@Suite struct PrepaymentTests {
    /// What is billed, demanded and paid without a demand, and whether that is enough.
    struct Case: Sendable {
        var bill: Int64?
        var paid: [Int64] = []
        var demanded: [Int64] = []
        let isSettled: Bool
    }

    private static let cases = [
        Case(bill: 50_000, isSettled: false), Case(bill: 50_000, paid: [49_999], isSettled: false),
        Case(bill: 50_000, paid: [30_000, 20_000], isSettled: true),
        Case(bill: 0, isSettled: true),
        Case(bill: 50_000, demanded: [20_000], isSettled: true),
        Case(bill: 50_000, paid: [5_000], demanded: [45_000], isSettled: true),
        Case(bill: 0, demanded: [20_000, 5_000], isSettled: true), Case(bill: nil, isSettled: false),
        Case(bill: nil, paid: [1], isSettled: true), Case(bill: nil, demanded: [7_000], isSettled: true),
    ]

    @Test(arguments: cases)
    func `a fee is settled when all that was demanded, else the bill, is paid`(of one: Case) throws {
        var walk = Walk(procedure: Walk.procedure { $0.feeMode = .first }, billVnd: one.bill)
        for amount in one.paid { try walk.run(.pay(method: "online", amountVnd: amount, reference: "NH")) }
        for amount in one.demanded {
            try walk.run(.demandPayment(amountVnd: amount, reason: "Phí"))
            try walk.run(.pay(method: "online", amountVnd: amount, reference: "NH"))
        }
        if one.isSettled {
            try walk.run(.receive(note: nil))
            #expect(walk.dossier.state == .accepted)
        } else {
            #expect(throws: DossierRefusal.guardFails(.feeSettled)) { try walk.run(.receive(note: nil)) }
        }
    }

    @Test func `no more is paid than the bill leaves open, an obligation beside it not counted`() throws {
        var walk = Walk(billVnd: 50_000)
        try walk.run(.pay(method: "online", amountVnd: 20_000, reference: "NH"))
        #expect(throws: DossierRefusal.amountTooHigh(due: 30_000)) {
            try walk.run(.pay(method: "online", amountVnd: 30_001, reference: "NH"))
        }
        for command in [Walk.command(.receive), Walk.command(.finishStep), Walk.command(.demandPayment)] {
            try walk.run(command)
        }
        try walk.run(Walk.command(.pay))
        try walk.run(.pay(method: "online", amountVnd: 30_000, reference: "NH"))
        #expect(throws: DossierRefusal.amountTooHigh(due: 0)) {
            try walk.run(.pay(method: "online", amountVnd: 1, reference: "NH"))
        }
    }

    @Test(arguments: [DossierState.submitted, .accepted, .processing, .completed])
    func `nothing is paid where nothing is owed`(state: DossierState) throws {
        var walk = Walk(billVnd: 0)
        let way: [DossierAction] = [.receive, .finishStep, .finishStep, .grant]
        for action in way where walk.dossier.state != state { try walk.run(Walk.command(action)) }
        #expect(walk.dossier.state == state)
        #expect(throws: DossierRefusal.amountTooHigh(due: 0)) {
            try walk.run(.pay(method: "online", amountVnd: 1, reference: "NH"))
        }
    }

    @Test func `where nothing is billed, what an officer demands can be paid, and no more`() throws {
        var walk = Walk(billVnd: 0)
        for command in [Walk.command(.receive), Walk.command(.finishStep), Walk.command(.demandPayment)] {
            try walk.run(command)
        }
        try walk.run(Walk.command(.pay))
        #expect(walk.dossier.paidVnd == Walk.demandedVnd)
        #expect(throws: DossierRefusal.amountTooHigh(due: 0)) {
            try walk.run(.pay(method: "online", amountVnd: 1, reference: "NH"))
        }
    }

    @Test func `a bill that an officer has to decide bounds nothing before the demand`() throws {
        var walk = Walk(billVnd: nil)
        try walk.run(.pay(method: "online", amountVnd: 20_000, reference: "NH"))
        #expect(walk.dossier.paidVnd == 20_000)
    }

    @Test func `what is collected later stands in nobody's way`() throws {
        var walk = Walk(billVnd: 50_000)
        try walk.run(.receive(note: nil))
        #expect(walk.dossier.state == .accepted)
    }
}
