public import Civil
public import TransparencyLog

/// The part of a journal that holds the transparency log of its events: the leaf with index n is the event with the
/// sequence n + 1.
public protocol LogBook: Sendable {
    /// The number of leaves.
    func logSize() throws(JournalError) -> Int
    /// The events from the one whose leaf has an index on, in their order, whether the log has them or not.
    func loggableEvents(from index: Int, limit: Int) throws(JournalError) -> [LoggableEvent]
    /// Takes in the next leaves with their tiles and the new head, in one transaction.
    ///
    /// - Throws: `JournalError.damaged` where the leaves do not go on from the last; nothing was stored then.
    func append(_ batch: LogBatch) throws(JournalError)
    /// Told when there is time for it, once a batch is stored: lets go of the events that it took in, and keeps its head where
    /// it tells a store that was rolled back. What fails is left.
    func noteLogged(upTo head: LogHead)
    /// The newest head; `nil` before the first.
    func logHead() throws(JournalError) -> LogHead?
    /// Heads from the oldest on, of trees larger than `size`.
    func logHeads(after size: Int, limit: Int) throws(JournalError) -> [LogHead]
    /// Of the heads that cover a leaf, those that most witnesses signed, the newest of them; `nil` where none covers it.
    func mostCosignedHead(covering index: Int) throws(JournalError) -> LogHead?
    /// Keeps signatures of witnesses with their heads; the later of two by one witness on one head counts.
    ///
    /// - Throws: `JournalError.damaged` where there is no such head; nothing was stored then.
    func append(_ cosignatures: [LogCosignature]) throws(JournalError)
    /// Keeps the time stamp of a day.
    ///
    /// - Throws: `JournalError.damaged` where there is no such head, or the day or a later one has its stamp.
    func append(_ stamp: LogStamp) throws(JournalError)
    /// The stamps of the days after one, from the oldest on; of all days where it is `nil`.
    func logStamps(after day: CivilDate?, limit: Int) throws(JournalError) -> [LogStamp]
    /// The stamp of the newest day.
    func newestLogStamp() throws(JournalError) -> LogStamp?
    /// The leaves from an index on, in their order.
    func logLeaves(from index: Int, limit: Int) throws(JournalError) -> [LogLeaf]
    /// The hashes of a tile; of a full one the first for a partial one that it became.
    func hashes(of tile: TileCoordinate) throws(JournalError) -> [TreeHash]
    /// The index of the leaf of the event that a receipt proves; `nil` for an unknown receipt.
    func leafIndex(ofReceipt id: String) throws(JournalError) -> Int?
}
