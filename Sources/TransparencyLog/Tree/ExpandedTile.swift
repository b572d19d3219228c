/// A tile with the hashes above its own that its complete pairs give.
struct ExpandedTile: Sendable {
    /// The hashes of each height from the tile's own up; the last has one hash or none.
    private let heights: [[TreeHash]]

    init(_ hashes: [TreeHash], hasher: some TreeHasher) {
        var heights = [hashes]
        var row = hashes
        for _ in 1..<8 {
            row = stride(from: 0, to: row.count - row.count % 2, by: 2).map { hasher.node(row[$0], row[$0 + 1]) }
            heights.append(row)
        }
        self.heights = heights
    }

    /// The hash that stands `height` above the tile's own hashes; the caller asks only for complete subtrees.
    func hash(height: Int, number: Int) -> TreeHash {
        heights[height][number]
    }
}
