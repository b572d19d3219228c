/// A tile with its hashes.
public struct Tile: Hashable, Sendable {
    public let place: TileCoordinate
    /// As many as the place's width.
    public let hashes: [TreeHash]

    init(place: TileCoordinate, hashes: [TreeHash]) {
        self.place = place
        self.hashes = hashes
    }

    /// Reads the bytes of a tile; `nil` unless they are as many as its width demands.
    public init?(place: TileCoordinate, bytes: [UInt8]) {
        guard bytes.count == place.width * TreeHash.byteCount else { return nil }
        var hashes: [TreeHash] = []
        hashes.reserveCapacity(place.width)
        for start in stride(from: 0, to: bytes.count, by: TreeHash.byteCount) {
            guard let hash = TreeHash(bytes[start..<start + TreeHash.byteCount]) else { return nil }
            hashes.append(hash)
        }
        self.init(place: place, hashes: hashes)
    }

    /// The bytes as they are stored and served: one hash after the other.
    public var bytes: [UInt8] {
        hashes.withUnsafeBytes { Array($0) }
    }
}
