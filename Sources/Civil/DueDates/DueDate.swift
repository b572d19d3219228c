/// When an answer is due, and why then (ngày hẹn trả kết quả).
public struct DueDate: Hashable, Codable, Sendable {
    /// The last moment that is in time: later is late, the moment itself is not (C12).
    public let due: Instant

    /// Each step of the count, in order, with its rule.
    public let explanation: [ExplanationLine]

    /// A moment with its reasons.
    public init(due: Instant, explanation: [ExplanationLine]) {
        self.due = due
        self.explanation = explanation
    }
}
