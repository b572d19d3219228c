import EvidenceOpenSSL
import TransparencyLog

let hasher = LibraryTreeHasher()

/// A log in memory: the tiles that a frontier filled, and the partial ones of its last size.
struct GrownLog: TileReader {
    struct Missing: Error, Equatable {}

    private(set) var frontier = TreeFrontier(hasher: hasher)
    private(set) var entries: [[UInt8]] = []
    private var tiles: [TileCoordinate: Tile] = [:]

    init(entries: [[UInt8]] = []) {
        for entry in entries { append(entry) }
    }

    /// A log of `size` short entries that differ by `seed`.
    init(size: Int, seed: Int = 0) {
        self.init(entries: (0..<size).map { Array("\(seed)/\($0)".utf8) })
    }

    mutating func append(_ entry: [UInt8]) {
        entries.append(entry)
        for tile in frontier.append(entry: entry) { tiles[tile.place] = tile }
    }

    var leaves: [TreeHash] { entries.map(hasher.leaf) }

    func hashes(of place: TileCoordinate) throws(Missing) -> [TreeHash] {
        let partial = frontier.partialTiles.first { $0.place.level == place.level && $0.place.index == place.index }
        guard let tile = tiles[place.full] ?? partial, tile.hashes.count >= place.width else { throw Missing() }
        return Array(tile.hashes.prefix(place.width))
    }

    func maker(size: Int? = nil) -> ProofMaker<LibraryTreeHasher, GrownLog> {
        ProofMaker(size: size ?? entries.count, hasher: hasher, reader: self)
    }
}

/// The root by the definition of RFC 9162, 2.1.1, hash by hash.
func definedRoot(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    guard leaves.count > 1 else { return leaves.first ?? hasher.emptyRoot }
    var left = 1
    while left * 2 < leaves.count { left *= 2 }
    return hasher.node(definedRoot(leaves.prefix(left)), definedRoot(leaves.dropFirst(left)))
}
