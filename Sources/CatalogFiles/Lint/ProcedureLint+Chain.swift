import Catalog
import Civil

extension ProcedureLint {
    mutating func checkChain() {
        guard let chain = procedure.chain else {
            if procedure.interconnected {
                warning(
                    "noChain", "interconnected", "several agencies take part and no chain is described",
                    mend: "write chain/tasks, assumed where no source gives them")
            }
            return
        }
        if !procedure.interconnected {
            error(
                "chain", "chain", "a chain in a procedure that is not interconnected",
                mend: "write interconnected: true")
        }
        for id in Self.repeated(chain.tasks.map(\.id)) {
            error("duplicate", "chain", "two tasks are called \(id)", mend: "give each its own")
        }
        checkLead(chain)
        let isSound = checkOrder(chain)
        for task in chain.tasks {
            if task.limit == nil {
                warning(
                    "chainLimit", "chain", "the task \(task.id) has no limit",
                    mend: "add one, assumed if none is published")
            }
            checkChoice(task)
        }
        if isSound { checkLength(chain) }
    }

    private mutating func checkLead(_ chain: Chain) {
        let leads = chain.tasks.filter(\.isLead)
        if leads.count != 1 {
            error(
                "chainLead", "chain", leads.isEmpty ? "no task leads" : "\(leads.count) tasks lead",
                mend: "write lead: true in the task of the deciding agency")
        }
        for task in leads where task.role != .lead || task.optional {
            error(
                "chainLead", "chain", "the leading task \(task.id) is of another office or may be left out",
                mend: "write role: lead, and no optional")
        }
    }

    /// Whether the order has neither unknown tasks nor circles.
    private mutating func checkOrder(_ chain: Chain) -> Bool {
        let known = chain.tasks.map(\.id)
        var isSound = true
        for task in chain.tasks {
            for id in task.after where !known.contains(id) {
                isSound = false
                error(
                    "chainAfter", "chain", "\(task.id) comes after \(id), which is no task",
                    mend: nearest(to: id, among: known).map { "did you mean \"\($0)\"?" } ?? "name a task of the chain")
            }
        }
        if isSound, !chain.unreachable.isEmpty {
            isSound = false
            error(
                "chainCycle", "chain", "these tasks wait for each other: \(chain.unreachable.joined(separator: ", "))",
                mend: "remove one after")
        }
        return isSound
    }

    private mutating func checkChoice(_ task: ChainTask) {
        if task.optional != (task.chosenBy != nil) {
            error(
                "chainChoice", "chain",
                "the task \(task.id) is optional without a field to choose it by, or the reverse",
                mend: "write optional: true and chosenBy, or neither")
        }
        guard let key = task.chosenBy else { return }
        if procedure.form.first(where: { $0.key == key })?.type != .boolean {
            error(
                "chainChoice", "chain",
                "the task \(task.id) is chosen by \(key), which is no yes-or-no field of the form",
                mend: "add a field of type boolean to the form")
        }
    }

    /// The longest way through the chain, against the limit of the procedure.
    private mutating func checkLength(_ chain: Chain) {
        var ends: [String: Int] = [:]
        var finished: [String] = []
        while case let next = chain.startable(finished: finished), !next.isEmpty {
            for task in next {
                let start = task.after.compactMap { ends[$0] }.max() ?? 0
                ends[task.id] = start + (task.limit.flatMap { Self.days([$0]) } ?? 0)
            }
            finished += next.map(\.id)
        }
        guard let longest = ends.values.max(), let time = procedure.time, let whole = Self.days([time]),
            longest > whole
        else { return }
        warning(
            "chainTime", "chain", "the longest way takes \(Self.text(longest)) days, the limit is \(time)",
            mend: "shorten assumed limits; published ones may exceed it: check")
    }
}
