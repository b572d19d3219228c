import Evidence
import JSON
import Synchronization
public import TransparencyLog

/// The log of a store that lives in memory.
struct MemoryLog {
    var leaves: [LogLeaf] = []
    var heads: [LogHead] = []
    var tiles: [TileCoordinate: [TreeHash]] = [:]
}

extension MemoryStore {
    func unlogged(limit: Int) throws(JournalError) -> [UnloggedEvent] {
        var found: [UnloggedEvent] = []
        for stored in events.dropFirst(log.leaves.count).prefix(max(0, limit)) {
            let record = stored.record
            guard let sequences = cases[record.dossier]?.sequences else { throw .damaged("dossier \(record.dossier)") }
            let text: JSON
            do {
                text = try JSONCoding.encode(record.event)
            } catch {
                throw .damaged("event \(record.number) of \(record.dossier) cannot be written: \(error)")
            }
            let receipts = cases[record.dossier]?.receipts.filter { $0.eventNumber == record.number } ?? []
            found.append(
                UnloggedEvent(
                    record: record, previous: record.number > 1 ? Int(sequences[record.number - 2]) - 1 : nil,
                    image: UnloggedEvent.image(
                        of: record, text: String(decoding: text.serialized(), as: UTF8.self)),
                    receipts: receipts.map { .init(payload: $0.payload, cms: $0.cms) }))
        }
        return found
    }

    mutating func append(_ batch: LogBatch) throws(JournalError) {
        guard batch.first == log.leaves.count, batch.head.size == batch.first + batch.leaves.count,
            batch.head.size <= events.count
        else { throw .damaged("the log does not go on at \(batch.first)") }
        log.leaves += batch.leaves
        for tile in batch.tiles { log.tiles[tile.place.full] = tile.hashes }
        log.heads.append(batch.head)
    }
}

extension InMemoryJournal {
    public func unlogged(limit: Int) throws(JournalError) -> [UnloggedEvent] {
        try store.withLock { store throws(JournalError) in try store.unlogged(limit: limit) }
    }

    public func append(_ batch: LogBatch) throws(JournalError) {
        try store.withLock { store throws(JournalError) in try store.append(batch) }
    }

    public func logHead() -> LogHead? { store.withLock { $0.log.heads.last } }

    public func logHeads(after size: Int, limit: Int) -> [LogHead] {
        store.withLock { Array($0.log.heads.filter { $0.size > size }.prefix(max(0, limit))) }
    }

    public func logLeaves(from index: Int, limit: Int) -> [LogLeaf] {
        store.withLock { Array($0.log.leaves.dropFirst(max(0, index)).prefix(max(0, limit))) }
    }

    public func hashes(of tile: TileCoordinate) -> [TreeHash] {
        store.withLock { Array(($0.log.tiles[tile.full] ?? []).prefix(tile.width)) }
    }

    public func leafIndex(ofReceipt id: String) -> Int? {
        store.withLock { store in store.events.firstIndex { $0.record.receipts.contains(id) } }
    }
}
