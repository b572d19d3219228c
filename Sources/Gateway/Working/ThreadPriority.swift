import CScheduling
import Glibc

/// Where a thread stands among the others of the machine.
public enum ThreadPriority: Sendable {
    /// Of the event loops, without whom nobody is heard or gets an answer: as urgent as who decides, and each piece of their
    /// work is short. They take a processor that another thread holds at once, as long as they have not had their share, and
    /// soon give it back.
    case prompt
    /// Of who decides and who stores, for whom all others wait. Not more urgent than an event loop: else they would take the
    /// processor from it at the moment in which it hands them something.
    case urgent
    /// Of those who come after all others.
    case patient

    /// The nice value.
    public var nice: Int32 {
        switch self {
        case .prompt, .urgent: -10
        case .patient: 10
        }
    }

    /// How long the thread holds the processor at a time, in nanoseconds, where others want it; `nil` as the kernel has it.
    /// Who asks for less is let in at once by who has more (since Linux 6.12).
    public var slice: UInt? {
        self == .prompt ? 100_000 : nil
    }

    /// Gives it to the calling thread alone; what is not permitted (`RLIMIT_NICE`) stays as it is. Threads that a prompt one
    /// makes are as any other.
    public func take() {
        let thread = __priority_which_t(PRIO_PROCESS.rawValue)
        _ = setpriority(thread, 0, nice)
        if let slice { _ = motcua_set_slice(getpriority(thread, 0), slice) }
    }
}
