import Civil
public import JSON

extension Chain {
    /// The chain as one JSON object.
    public func json() -> JSON {
        .object(["basis": basis.json, "tasks": .array(tasks.map { $0.json() })])
    }
}
