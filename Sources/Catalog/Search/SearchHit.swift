/// One procedure that answers a search.
public struct SearchHit: Hashable, Sendable {
    public let procedure: Procedure
    /// How well it fits; greater is better, comparable within one search only.
    public let score: Int
}
