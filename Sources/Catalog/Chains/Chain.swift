public import JSON

/// The tasks of an interconnected procedure and their order (quy trình liên thông): a graph without cycles.
public struct Chain: Hashable, Codable, Sendable {
    /// The tasks in the order of the record.
    public var tasks: [ChainTask]
    /// On what the chain rests.
    public var basis: String?

    public init(tasks: [ChainTask], basis: String? = nil) {
        self.tasks = tasks
        self.basis = basis
    }

    /// The task of an identifier.
    public func task(_ id: String) -> ChainTask? {
        tasks.first { $0.id == id }
    }

    /// The task of the leading agency.
    public var lead: ChainTask? { tasks.first(where: \.isLead) }

    /// The tasks that can be begun when some are finished: those whose predecessors are all among them.
    public func startable(finished: [String]) -> [ChainTask] {
        tasks.filter { task in
            !finished.contains(task.id) && task.after.allSatisfy { finished.contains($0) }
        }
    }

    /// The chain as the applicant chose it: an optional task is left out where the form answers its field with `false`.
    ///
    /// What came after such a task comes after the tasks that it came after.
    public func chosen(by form: JSON) -> Chain {
        var chain = self
        for task in tasks where task.optional && task.chosenBy.flatMap({ form[$0] }) == .bool(false) {
            let before = chain.task(task.id)?.after ?? []
            chain.tasks.removeAll { $0.id == task.id }
            for position in chain.tasks.indices where chain.tasks[position].after.contains(task.id) {
                let kept = chain.tasks[position].after.filter { $0 != task.id }
                chain.tasks[position].after = kept + before.filter { !kept.contains($0) }
            }
        }
        return chain
    }

    /// The identifiers of the tasks that stand in a circle or wait for one; empty for a chain that can be finished.
    public var unreachable: [String] {
        var finished: [String] = []
        while true {
            let next = startable(finished: finished).map(\.id)
            if next.isEmpty { return tasks.map(\.id).filter { !finished.contains($0) } }
            finished += next
        }
    }
}
