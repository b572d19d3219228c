import Exchange
import Testing

/// The table “allowed after” of Docs/Exchange.md, written a second time by hand.
@Suite struct StatusTableTests {
    /// By stage, without an open question: code and where it leads.
    private static let recipient: [ExchangeStage: [StatusCode: ExchangeStage]] = [
        .sent: [.arrived: .arrived],
        .arrived: [.refused: .refused, .accepted: .accepted],
        .refused: [:],
        .accepted: [.awaitingAssignment: .awaitingAssignment, .inHand: .inHand, .done: .done],
        .awaitingAssignment: [.inHand: .inHand, .done: .done],
        .inHand: [.done: .done],
        .done: [:],
        .withdrawn: [:],
    ]

    private static let states =
        ExchangeStage.allCases.flatMap { stage in
            [ExchangeState(stage)] + ExchangeQuestion.allCases.map { ExchangeState(stage, question: $0) }
        }

    private static func expected(_ state: ExchangeState, _ step: ExchangeStep, _ side: ExchangeSide) -> ExchangeState? {
        let isOver = state.stage == .done || state.stage == .withdrawn
        switch (step, side, state.question) {
        case (.status(.recall), .sender, nil): return isOver ? nil : ExchangeState(state.stage, question: .recall)
        case (.update, .sender, nil): return isOver ? nil : ExchangeState(state.stage, question: .update)
        case (.status(.agreed), .recipient, .recall?): return isOver ? nil : ExchangeState(.withdrawn)
        case (.status(.agreed), .recipient, .update?), (.status(.declined), .recipient, .some):
            return isOver ? nil : ExchangeState(state.stage)
        case (.status(let code), .recipient, nil):
            return recipient[state.stage]?[code].map { ExchangeState($0) }
        default: return nil
        }
    }

    @Test(arguments: states)
    func `every step of every side is allowed exactly where the table says`(state: ExchangeState) {
        for side in ExchangeSide.allCases {
            for step in ExchangeStep.all {
                let next = try? state.after(step, by: side)
                #expect(next == Self.expected(state, step, side), "\(state) \(step.word) \(side)")
                #expect(state.allowed(for: side).contains(step) == (next != nil), "\(state) \(step.word) \(side)")
            }
        }
    }

    @Test func `a refusal says what is allowed instead`() {
        let state = ExchangeState(.accepted)
        let allowed: [ExchangeStep] = [.status(.awaitingAssignment), .status(.inHand), .status(.done)]
        #expect(throws: ExchangeRefusal.notAllowed(.status(.arrived), in: state, allowed: allowed)) {
            try state.after(.status(.arrived), by: .recipient)
        }
        #expect(throws: ExchangeRefusal.wrongSide(.status(.recall), .recipient)) {
            try state.after(.status(.recall), by: .recipient)
        }
    }

    @Test func `every step is stored under a word of its own`() {
        #expect(ExchangeStep.all.allSatisfy { ExchangeStep(word: $0.word) == $0 })
        #expect(ExchangeStep(word: "07") == nil)
    }

    @Test func `each recipient has a state of its own, and a recall reaches those who are not done`() throws {
        var thread = ExchangeThread(from: "H61.12", to: ["H61.13", "H61.14"])
        for code in [StatusCode.arrived, .accepted, .done] { try thread.take(.status(code), by: "H61.13") }
        #expect(thread.state(at: "H61.13") == ExchangeState(.done))
        #expect(thread.state(at: "H61.14") == .sent)
        try thread.take(.status(.recall), by: "H61.12")
        #expect(thread.state(at: "H61.13") == ExchangeState(.done))
        #expect(thread.state(at: "H61.14") == ExchangeState(.sent, question: .recall))
        try thread.take(.status(.agreed), by: "H61.14")
        let before = thread
        #expect(throws: ExchangeRefusal.notAllowed(.status(.recall), in: ExchangeState(.done), allowed: [])) {
            try thread.take(.status(.recall), by: "H61.12")
        }
        #expect(throws: ExchangeRefusal.notAParty("H61.15")) { try thread.take(.status(.arrived), by: "H61.15") }
        #expect(thread == before)
    }
}
