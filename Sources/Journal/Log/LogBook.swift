public import TransparencyLog

/// The part of a journal that holds the transparency log of its events: the leaf with index n is the event with the
/// sequence n + 1.
public protocol LogBook: Sendable {
    /// Events that the log has not taken in yet, in their order.
    func unlogged(limit: Int) throws(JournalError) -> [UnloggedEvent]
    /// Takes in the next leaves with their tiles and the new head, in one transaction.
    ///
    /// - Throws: `JournalError.damaged` where the leaves do not go on from the last; nothing was stored then.
    func append(_ batch: LogBatch) throws(JournalError)
    /// The newest head; `nil` before the first.
    func logHead() throws(JournalError) -> LogHead?
    /// Heads from the oldest on, of trees larger than `size`.
    func logHeads(after size: Int, limit: Int) throws(JournalError) -> [LogHead]
    /// The leaves from an index on, in their order.
    func logLeaves(from index: Int, limit: Int) throws(JournalError) -> [LogLeaf]
    /// The hashes of a tile; of a full one the first for a partial one that it became.
    func hashes(of tile: TileCoordinate) throws(JournalError) -> [TreeHash]
    /// The index of the leaf of the event that a receipt proves; `nil` for an unknown receipt.
    func leafIndex(ofReceipt id: String) throws(JournalError) -> Int?
}
