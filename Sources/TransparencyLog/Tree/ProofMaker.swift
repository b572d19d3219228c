/// Roots and proofs of a stored tree, from its tiles (RFC 9162, 2.1).
///
/// It remembers the inner hashes of the last tiles, so that the proofs of one batch cost a few hashes each.
public struct ProofMaker<Hasher: TreeHasher, Reader: TileReader>: Sendable {
    public typealias Fault = TreeFault<Reader.Failure>

    /// The most tiles whose inner hashes are remembered.
    private static var memory: Int { 64 }

    /// The number of leaves of the tree that the proofs are for.
    public let size: Int
    private let hasher: Hasher
    private let reader: Reader
    private var expanded: [TileCoordinate: ExpandedTile] = [:]

    /// Proofs for the tree of the first `size` leaves of what `reader` holds.
    public init(size: Int, hasher: Hasher, reader: Reader) {
        self.size = size
        self.hasher = hasher
        self.reader = reader
    }

    /// The root of the tree.
    public mutating func root() throws(Fault) -> TreeHash {
        guard size >= 0 else { throw .outOfRange }
        return size == 0 ? hasher.emptyRoot : try hash(from: 0, count: size)
    }

    /// The inclusion proof of a leaf, from its sibling up (RFC 9162, 2.1.3.1).
    public mutating func inclusion(of index: Int) throws(Fault) -> [TreeHash] {
        guard (0..<size).contains(index) else { throw .outOfRange }
        var proof: [TreeHash] = []
        var start = 0
        var count = size
        while count > 1 {
            let left = Self.split(count)
            if index - start < left {
                proof.append(try hash(from: start + left, count: count - left))
                count = left
            } else {
                proof.append(try hash(from: start, count: left))
                start += left
                count -= left
            }
        }
        return proof.reversed()
    }

    /// The proof that the tree of `old` leaves is the beginning of this one (RFC 9162, 2.1.4.1); empty for 0 and for
    /// the whole size.
    public mutating func consistency(from old: Int) throws(Fault) -> [TreeHash] {
        guard (0...max(size, 0)).contains(old) else { throw .outOfRange }
        guard old > 0, old < size else { return [] }
        var proof: [TreeHash] = []
        var start = 0
        var count = size
        var rest = old
        while rest < count {
            let left = Self.split(count)
            if rest <= left {
                proof.append(try hash(from: start + left, count: count - left))
                count = left
            } else {
                proof.append(try hash(from: start, count: left))
                start += left
                count -= left
                rest -= left
            }
        }
        if start > 0 { proof.append(try hash(from: start, count: count)) }
        return proof.reversed()
    }

    /// The roots of the complete subtrees from left to right.
    mutating func completeSubtrees() throws(Fault) -> [TreeHash] {
        var roots: [TreeHash] = []
        var start = 0
        for height in stride(from: Int.bitWidth - 2, through: 0, by: -1) where size & (1 << height) != 0 {
            roots.append(try subtree(height: height, number: start >> height))
            start += 1 << height
        }
        return roots
    }

    /// The largest power of two below `count`, which is 2 or more.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// The hash of `count` leaves from `start`, which is a multiple of the power of two that covers them.
    private mutating func hash(from start: Int, count: Int) throws(Fault) -> TreeHash {
        var parts: [TreeHash] = []
        var start = start
        var count = count
        while count > 0 {
            let height = Int.bitWidth - 1 - count.leadingZeroBitCount
            parts.append(try subtree(height: height, number: start >> height))
            start += 1 << height
            count -= 1 << height
        }
        var hash = parts.removeLast()
        for left in parts.reversed() { hash = hasher.node(left, hash) }
        return hash
    }

    /// The root of the complete subtree of 2^`height` leaves with this number from the left.
    private mutating func subtree(height: Int, number: Int) throws(Fault) -> TreeHash {
        let inner = height % 8
        let place = TileCoordinate.containing(level: height / 8, hash: number << inner, treeSize: size)
        return try tile(place).hash(height: inner, number: number & ((256 >> inner) - 1))
    }

    private mutating func tile(_ place: TileCoordinate) throws(Fault) -> ExpandedTile {
        if let known = expanded[place] { return known }
        let tile = ExpandedTile(try reader.checked(place), hasher: hasher)
        if expanded.count >= Self.memory { expanded.removeAll(keepingCapacity: true) }
        expanded[place] = tile
        return tile
    }
}
