import Civil
public import JSON

extension Chain {
    /// The chain as one JSON object.
    public func json() -> JSON {
        .object(["basis": basis.json, "tasks": .array(tasks.map { $0.json() })])
    }
}

extension ChainTask {
    /// The task as one JSON object; facts that are not known are absent.
    public func json() -> JSON {
        .object([
            "id": .string(id), "name": name.json, "agency": agency.json, "role": .string(role.description),
            "lead": isLead.jsonIfTrue, "limit": (limit?.description).json,
            "laterLimit": laterLimit.map {
                ["since": .string($0.since.description), "limit": .string($0.limit.description)]
            },
            "after": after.json.unlessEmpty, "result": result?.json, "optional": optional.jsonIfTrue,
            "chosenBy": chosenBy.json, "assumed": assumed.json.unlessEmpty,
        ])
    }
}
