public import Civil

/// When a notice that was not taken is tried again: after a delay that doubles up to a longest one, and not for ever.
public struct RetryPolicy: Hashable, Sendable {
    /// Seconds from the first failure to the second attempt.
    public let firstDelaySeconds: Int64
    public let longestDelaySeconds: Int64
    /// Seconds from the event after which no further attempt is made.
    public let giveUpSeconds: Int64

    public init(firstDelaySeconds: Int64, longestDelaySeconds: Int64, giveUpSeconds: Int64) {
        self.firstDelaySeconds = firstDelaySeconds
        self.longestDelaySeconds = longestDelaySeconds
        self.giveUpSeconds = giveUpSeconds
    }

    /// One minute, doubled up to 6 hours, for 5 days (as mail systems do; DESIGN).
    public static let standard = RetryPolicy(
        firstDelaySeconds: 60, longestDelaySeconds: 6 * 3600, giveUpSeconds: 5 * 86_400)

    /// The moment of the next attempt after so many failed ones, the first of them counted as 1.
    public func nextAttempt(after now: Instant, attempts: Int) -> Instant {
        var delay = firstDelaySeconds
        for _ in 1..<max(1, attempts) where delay < longestDelaySeconds { delay *= 2 }
        return now.adding(seconds: min(delay, longestDelaySeconds))
    }
}
