/// Who does the gateway's work beside the connections: the threads of the machine, or a simulation that does one step
/// at a time in an order of its own.
public protocol Workers: Sendable {
    /// A lane of its own, for work that is done one piece after another.
    func lane(_ name: String) -> any Lane

    /// A lane for work that takes long and that others shall not feel: they come first wherever a processor is wanted.
    func patientLane(_ name: String) -> any Lane

    /// A lane for work that all others wait for: it comes first wherever a processor is wanted.
    func urgentLane(_ name: String) -> any Lane

    /// Does work beside all other work.
    func start(_ work: @escaping @Sendable () -> Void)

    /// Does work for each index below `count`, on all cores, and returns when all is done.
    func forEach(_ count: Int, _ work: @escaping @Sendable (Int) -> Void)

    /// Something that is not done yet and that others wait for.
    func milestone() -> any Milestone
}

/// Work that is done one piece after another, in the order in which it was given.
public protocol Lane: Sendable {
    func start(_ work: @escaping @Sendable () -> Void)

    /// Does work not before a time has passed.
    func start(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void)

    /// Does work when its turn comes and returns when it is done; never called by work of the same lane.
    func wait(for work: () -> Void)
}

/// What is reached once and stays reached.
public protocol Milestone: Sendable {
    /// Says that it is reached; whoever waits goes on. Later calls say nothing new.
    func reach()

    /// Returns once it is reached.
    func wait()

    /// Returns once it is reached or the time is over; `false` in the second case.
    func wait(milliseconds: Int) -> Bool
}

extension Lane {
    /// What work gives or throws when its turn comes; never asked for by work of the same lane.
    func value<Value, Fault: Error>(of work: () throws(Fault) -> Value) throws(Fault) -> Value {
        var outcome: Result<Value, Fault>?
        wait { do throws(Fault) { outcome = .success(try work()) } catch { outcome = .failure(error) } }
        guard let outcome else { preconditionFailure("a lane returned before its work was done") }
        return try outcome.get()
    }
}
