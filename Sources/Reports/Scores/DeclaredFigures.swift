/// What a one-stop unit declares of itself for the scores of a period, since no dossier and no catalog tells it
/// (số liệu đơn vị tự khai).
public struct DeclaredFigures: Hashable, Sendable {
    /// The feedback that was received in the period (phản ánh, kiến nghị).
    public struct Feedback: Hashable, Sendable {
        public let received: Int
        public let onTime: Int

        /// `nil` where more was handled on time than was received, or a count is below 0.
        public init?(received: Int, onTime: Int) {
            guard 0 <= onTime, onTime <= received else { return nil }
            self.received = received
            self.onTime = onTime
        }
    }

    /// How many of the listed procedures have their whole process at the unit (tiếp nhận, thẩm định, phê duyệt, trả kết
    /// quả tại chỗ).
    public var wholeAtUnit: Int?
    /// Whether the notice board shows the procedures exactly and in full (niêm yết công khai).
    public var noticeBoard: Bool?
    public var feedback: Feedback?

    public init(wholeAtUnit: Int? = nil, noticeBoard: Bool? = nil, feedback: Feedback? = nil) {
        self.wholeAtUnit = wholeAtUnit
        self.noticeBoard = noticeBoard
        self.feedback = feedback
    }
}
