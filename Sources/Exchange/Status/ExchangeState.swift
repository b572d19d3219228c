public import Civil

/// How far a document has come at one recipient.
public enum ExchangeStage: String, CaseIterable, Sendable {
    case sent, arrived, refused, accepted, awaitingAssignment, inHand, done
    /// Taken back with the recipient's consent.
    case withdrawn

    public var name: Bilingual {
        switch self {
        case .sent: Bilingual(vi: "Đã gửi", en: "Sent")
        case .arrived: StatusCode.arrived.name
        case .refused: StatusCode.refused.name
        case .accepted: StatusCode.accepted.name
        case .awaitingAssignment: StatusCode.awaitingAssignment.name
        case .inHand: StatusCode.inHand.name
        case .done: StatusCode.done.name
        case .withdrawn: Bilingual(vi: "Đã lấy lại", en: "Taken back")
        }
    }
}

/// What the sender has asked of the recipient and that waits for 15 or 16.
public enum ExchangeQuestion: String, CaseIterable, Sendable {
    case recall, update

    public var name: Bilingual {
        switch self {
        case .recall: Bilingual(vi: "chờ trả lời việc lấy lại", en: "a recall waits for its answer")
        case .update: Bilingual(vi: "chờ trả lời việc cập nhật", en: "an update waits for its answer")
        }
    }
}

/// Where a document stands at one recipient; moved by the table of `StatusRule` alone.
public struct ExchangeState: Hashable, Sendable {
    public let stage: ExchangeStage
    /// While one is open, the recipient answers it before anything else (DESIGN).
    public let question: ExchangeQuestion?

    public init(_ stage: ExchangeStage, question: ExchangeQuestion? = nil) {
        self.stage = stage
        self.question = question
    }

    /// Where every document begins.
    public static let sent = ExchangeState(.sent)

    public var name: Bilingual {
        guard let question else { return stage.name }
        return Bilingual(
            vi: "\(stage.name.vi), \(question.name.vi)", en: "\(stage.name.en), \(question.name.en)")
    }

    /// The steps that a side may take now, in the order of the table.
    public func allowed(for side: ExchangeSide) -> [ExchangeStep] {
        StatusRule.table.filter { $0.side == side && $0.allows(self) }.map(\.step)
    }

    /// The state after a step of a side.
    public func after(_ step: ExchangeStep, by side: ExchangeSide) throws(ExchangeRefusal) -> ExchangeState {
        guard let rule = StatusRule.table.first(where: { $0.step == step }), rule.side == side else {
            throw .wrongSide(step, side)
        }
        guard rule.allows(self) else { throw .notAllowed(step, in: self, allowed: allowed(for: side)) }
        switch rule.effect {
        case .stage(let next): return ExchangeState(next)
        case .ask(let question): return ExchangeState(stage, question: question)
        case .agree: return ExchangeState(question == .recall ? .withdrawn : stage)
        case .decline: return ExchangeState(stage)
        }
    }
}
