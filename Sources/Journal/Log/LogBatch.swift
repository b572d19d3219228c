public import TransparencyLog

/// What the log takes in at once.
public struct LogBatch: Sendable {
    /// The index of the first leaf.
    public let first: Int
    public let leaves: [LogLeaf]
    /// The tiles that the leaves filled, and those that they left partial.
    public let tiles: [Tile]
    /// The head of the tree with these leaves.
    public let head: LogHead

    public init(first: Int, leaves: [LogLeaf], tiles: [Tile], head: LogHead) {
        self.first = first
        self.leaves = leaves
        self.tiles = tiles
        self.head = head
    }
}
