public import TransparencyLog

/// The tiles that a journal holds, for proofs.
public struct StoredTiles: TileReader {
    private let book: any LogBook

    public init(_ book: any LogBook) { self.book = book }

    public func hashes(of tile: TileCoordinate) throws(JournalError) -> [TreeHash] { try book.hashes(of: tile) }
}
