public import Civil

extension Answer {
    /// How long an answer is kept at least, in seconds: 30 days.
    public static let retentionSeconds: Int64 = 30 * 86_400

    /// Whether the answer is so old at a moment that a journal may forget it.
    public func isForgettable(at now: Instant) -> Bool {
        at.adding(seconds: Self.retentionSeconds) < now
    }
}
