/// Why a proof or an edge could not be made from stored tiles.
public enum TreeFault<Failure: Error>: Error {
    /// The index or size does not lie within the tree.
    case outOfRange
    /// The storage could not give a tile.
    case unreadable(TileCoordinate, Failure)
    /// The storage gave a tile of another width than the tree has.
    case wrongWidth(TileCoordinate, found: Int)
}

extension TreeFault: Equatable where Failure: Equatable {}
extension TreeFault: Sendable where Failure: Sendable {}
