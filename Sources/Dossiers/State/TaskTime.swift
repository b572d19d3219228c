public import Civil

/// How one agency of an interconnected dossier stands against its own time (clock `K`) and against the appointment.
public struct TaskTime: Hashable, Sendable {
    /// How far a task is; the raw value is its word on the wire.
    public enum State: String, Sendable {
        /// What it comes after is not done.
        case waiting
        case open, done
        /// It is never done, since what it comes after was denied or the dossier ended.
        case dropped
    }

    public let task: Terms.Task
    public let state: State
    public let openedAt: Instant?
    /// When the agency should be done: its own due date once it has begun, before that the date to be expected; `nil`
    /// where it has no time of its own.
    public let due: Instant?
    public let doneAt: Instant?
    /// Minutes of office time since it began, up to its end or to now; `nil` before it began.
    public let usedMinutes: Int?
    /// Minutes of office time from the end of the task, or the end to be expected, to the appointment of the dossier;
    /// negative after it. `nil` without an appointment, and for what is dropped.
    public let slackMinutes: Int?
    /// Whether the agency took, or has taken so far, longer than its own time.
    public let isLate: Bool
}
