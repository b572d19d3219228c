/// Stored tiles, wherever they lie: in a database, a folder, memory, or behind a web server.
public protocol TileReader: Sendable {
    associatedtype Failure: Error

    /// The hashes of a tile.
    ///
    /// Whoever has the full tile only gives its first `width` hashes for a partial one.
    func hashes(of tile: TileCoordinate) throws(Failure) -> [TreeHash]
}

extension TileReader {
    /// The hashes of a tile, as many as its width.
    func checked(_ tile: TileCoordinate) throws(TreeFault<Failure>) -> [TreeHash] {
        let hashes: [TreeHash]
        do {
            hashes = try self.hashes(of: tile)
        } catch {
            throw .unreadable(tile, error)
        }
        guard hashes.count == tile.width else { throw .wrongWidth(tile, found: hashes.count) }
        return hashes
    }
}
