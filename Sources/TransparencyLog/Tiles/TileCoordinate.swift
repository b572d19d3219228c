/// Which tile of a tree (C2SP tlog-tiles): up to 256 neighbouring hashes of one level.
public struct TileCoordinate: Hashable, Sendable {
    /// The number of hashes of a full tile.
    public static let fullWidth = 256
    /// The number of levels that a tree of fewer than 2^63 leaves can have.
    static let levelCount = 8

    /// 0 for leaf hashes; each hash of a level is the root of a full tile of the level below.
    public let level: Int
    /// The number of the tile within its level, from 0.
    public let index: Int
    /// The number of hashes, 1...256; fewer than 256 in a partial tile.
    public let width: Int

    /// `nil` unless the level is 0...63, the index is not negative and the width is 1...256.
    public init?(level: Int, index: Int, width: Int = fullWidth) {
        guard (0...63).contains(level), index >= 0, (1...Self.fullWidth).contains(width) else { return nil }
        self.init(known: level, index, width)
    }

    init(known level: Int, _ index: Int, _ width: Int) {
        self.level = level
        self.index = index
        self.width = width
    }

    /// The tile of a tree in which the `hash`-th hash of a level lies, which the tree has.
    static func containing(level: Int, hash: Int, treeSize: Int) -> TileCoordinate {
        let index = hash / fullWidth
        return TileCoordinate(known: level, index, min(fullWidth, (treeSize >> (8 * level)) - index * fullWidth))
    }

    /// All tiles of a tree of `size` leaves, level by level, partial ones last in their level.
    public static func all(ofTreeSize size: Int) -> [TileCoordinate] {
        (0..<levelCount).flatMap { level -> [TileCoordinate] in
            let count = max(0, size) >> (8 * level)
            return stride(from: 0, to: count, by: fullWidth).map { containing(level: level, hash: $0, treeSize: size) }
        }
    }

    /// Whether the tile is not full.
    public var isPartial: Bool {
        width < Self.fullWidth
    }

    /// The full tile that the partial one becomes.
    public var full: TileCoordinate {
        TileCoordinate(known: level, index, Self.fullWidth)
    }

    /// The path of its hashes, as `tile/0/x001/234` or `tile/1/000.p/17`.
    public var path: String {
        "tile/\(level)/" + TilePath.tail(index: index, width: width)
    }

    /// The path of the entries whose hashes a tile of level 0 holds, as `tile/entries/x001/234`.
    public var entriesPath: String {
        "tile/entries/" + TilePath.tail(index: index, width: width)
    }

    /// Reads the path of a tile of hashes; `nil` for what no writer of the format would write.
    public init?(path: String) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].elementsEqual("tile".utf8),
            let level = Decimal.parse(parts[1]), let tail = TilePath.parse(parts[2...])
        else { return nil }
        self.init(level: level, index: tail.index, width: tail.width)
    }
}
