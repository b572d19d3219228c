/// One row of the table “allowed after” of the status codes (DESIGN, since the standard prints none).
public struct StatusRule: Hashable, Sendable {
    /// What a step does.
    public enum Effect: Hashable, Sendable {
        case stage(ExchangeStage)
        case ask(ExchangeQuestion)
        /// A recall takes the document back; an update leaves it where it was.
        case agree
        case decline
    }

    public let step: ExchangeStep
    /// Who may take the step.
    public let side: ExchangeSide
    /// The stages after which it is allowed.
    public let after: [ExchangeStage]
    /// Whether it answers an open question; every other step has to wait for the answer.
    public let isAnswer: Bool
    public let effect: Effect

    /// Whether a document in a state may take the step.
    public func allows(_ state: ExchangeState) -> Bool {
        after.contains(state.stage) && isAnswer == (state.question != nil)
    }

    private static let beforeDone: [ExchangeStage] = [
        .sent, .arrived, .refused, .accepted, .awaitingAssignment, .inHand,
    ]

    public static let table: [StatusRule] = [
        row(.status(.arrived), .recipient, after: [.sent], .stage(.arrived)),
        row(.status(.refused), .recipient, after: [.arrived], .stage(.refused)),
        row(.status(.accepted), .recipient, after: [.arrived], .stage(.accepted)),
        row(.status(.awaitingAssignment), .recipient, after: [.accepted], .stage(.awaitingAssignment)),
        row(.status(.inHand), .recipient, after: [.accepted, .awaitingAssignment], .stage(.inHand)),
        row(.status(.done), .recipient, after: [.accepted, .awaitingAssignment, .inHand], .stage(.done)),
        row(.status(.recall), .sender, after: beforeDone, .ask(.recall)),
        row(.update, .sender, after: beforeDone, .ask(.update)),
        StatusRule(
            step: .status(.agreed), side: .recipient, after: beforeDone, isAnswer: true, effect: .agree),
        StatusRule(
            step: .status(.declined), side: .recipient, after: beforeDone, isAnswer: true, effect: .decline),
    ]

    private static func row(
        _ step: ExchangeStep, _ side: ExchangeSide, after: [ExchangeStage], _ effect: Effect
    ) -> StatusRule {
        StatusRule(step: step, side: side, after: after, isAnswer: false, effect: effect)
    }
}
