import Glibc

/// Where a thread stands among the others: its nice value.
public enum ThreadPriority: Int32, Sendable {
    /// Of those without whom nobody gets an answer: who decides, who stores, and the event loops. All of them alike: who is
    /// more urgent than an event loop takes the processor from it at the moment in which it is handed something.
    case urgent = -10
    /// Of those who come after all others.
    case patient = 10

    /// Gives it to the calling thread alone; where that is not permitted (`RLIMIT_NICE`), all stays as it is.
    public func take() {
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, rawValue)
    }
}
