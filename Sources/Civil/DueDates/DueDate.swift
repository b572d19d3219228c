/// Until when something is in time, and why then (thời hạn, ngày hẹn trả kết quả).
public struct DueDate: Hashable, Codable, Sendable {
    /// The last moment that is in time: later is late, the moment itself is not (C12).
    public let due: Instant

    /// Each step of the count, in order, with its rule; the last line names the moment.
    public let explanation: [ExplanationLine]

    /// A moment with its reasons.
    public init(due: Instant, explanation: [ExplanationLine]) {
        self.due = due
        self.explanation = explanation
    }

    /// The last day that is in time.
    public var lastDay: CivilDate { due.date }

    /// The first moment that is too late, a second after `due`: midnight where the whole last day counts.
    public var over: Instant { due.adding(seconds: 1) }
}
