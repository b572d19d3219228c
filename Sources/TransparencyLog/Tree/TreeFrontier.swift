/// The right edge of a growing tree: what is needed to append leaves and to know the root, and no more.
///
/// It keeps one hash for each complete subtree and the tiles that are not full yet, at most 255 hashes a level.
public struct TreeFrontier<Hasher: TreeHasher>: Sendable {
    private let hasher: Hasher
    /// The number of leaves.
    public private(set) var size: Int
    /// The roots of the complete subtrees from left to right, one for each bit set in `size`.
    private var subtrees: [TreeHash]
    /// The hashes of the tile that is being filled on each level, from the leaves up.
    private var open: [[TreeHash]]

    /// The tree without leaves.
    public init(hasher: Hasher) {
        self.hasher = hasher
        size = 0
        subtrees = []
        open = []
    }

    /// The edge of a stored tree.
    ///
    /// It is as right as the tiles are: the caller compares `root` with its last checkpoint before it appends. Throws
    /// what reading the tiles throws.
    public init<Reader: TileReader>(
        size: Int, hasher: Hasher, reader: Reader
    ) throws(TreeFault<Reader.Failure>) {
        guard size >= 0 else { throw .outOfRange }
        self.hasher = hasher
        self.size = size
        open = []
        subtrees = []
        for level in 0..<TileCoordinate.levelCount where size >> (8 * level) > 0 {
            let count = size >> (8 * level)
            open.append([])
            guard count % 256 > 0 else { continue }
            let tile = TileCoordinate.containing(level: level, hash: count - 1, treeSize: size)
            open[level] = try reader.checked(tile)
        }
        var maker = ProofMaker(size: size, hasher: hasher, reader: reader)
        subtrees = try maker.completeSubtrees()
    }

    /// Appends the hash of a leaf and gives the tiles that it filled, from the leaves up; mostly none.
    public mutating func append(_ leaf: TreeHash) -> [Tile] {
        var filled: [Tile] = []
        var node = leaf
        var height = 0
        var rest = size
        size += 1
        while true {
            if height.isMultiple(of: 8) { keep(node, level: height / 8, filled: &filled) }
            guard rest & 1 == 1, let left = subtrees.popLast() else { break }
            node = hasher.node(left, node)
            rest >>= 1
            height += 1
        }
        subtrees.append(node)
        return filled
    }

    /// Appends an entry; see `append(_:)` of a hash.
    public mutating func append(entry: [UInt8]) -> [Tile] {
        append(hasher.leaf(entry))
    }

    private mutating func keep(_ hash: TreeHash, level: Int, filled: inout [Tile]) {
        if level == open.count { open.append([]) }
        open[level].append(hash)
        guard open[level].count == TileCoordinate.fullWidth else { return }
        let index = (size >> (8 * level)) / TileCoordinate.fullWidth - 1
        let place = TileCoordinate(known: level, index, TileCoordinate.fullWidth)
        filled.append(Tile(place: place, hashes: open[level]))
        open[level].removeAll(keepingCapacity: true)
    }

    /// The root hash.
    public var root: TreeHash {
        guard var hash = subtrees.last else { return hasher.emptyRoot }
        for left in subtrees.dropLast().reversed() { hash = hasher.node(left, hash) }
        return hash
    }

    /// The partial tiles of the tree as it is, from the leaves up: what a checkpoint of this size needs beside the full
    /// ones.
    public var partialTiles: [Tile] {
        open.enumerated().compactMap { level, hashes in
            guard !hashes.isEmpty else { return nil }
            let index = (size >> (8 * level)) / TileCoordinate.fullWidth
            return Tile(place: TileCoordinate(known: level, index, hashes.count), hashes: hashes)
        }
    }
}
