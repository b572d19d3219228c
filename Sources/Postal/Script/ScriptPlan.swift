public import Civil

/// How far the script of an item was played, and what comes next.
public struct ScriptPlan: Hashable, Codable, Sendable {
    /// A move and when it is due.
    public struct Next: Hashable, Codable, Sendable {
        public let move: ScriptMove
        public let due: Instant
        /// Whether the move is the outcome of a step, rather than on the way to it.
        public let finishes: Bool

        public init(_ move: ScriptMove, at due: Instant, finishes: Bool = false) {
            self.move = move
            self.due = due
            self.finishes = finishes
        }
    }

    public let script: PostalScript
    /// Steps whose outcome came about.
    public let played: Int
    /// When the last of them did, or when the play began: from here delays count.
    public let since: Instant
    /// `nil` while only the post's own timers or the authority can move the item, and at the end.
    public let next: Next?
    /// Why the play ended before its end: the name of the rule that a move broke.
    public let stoppedBy: String?

    public init(script: PostalScript, played: Int, since: Instant, next: Next?, stoppedBy: String? = nil) {
        self.script = script
        self.played = played
        self.since = since
        self.next = next
        self.stoppedBy = stoppedBy
    }

    /// The plan that plays no further.
    public func stopped(by rule: String) -> ScriptPlan {
        ScriptPlan(script: script, played: played, since: since, next: nil, stoppedBy: rule)
    }
}
