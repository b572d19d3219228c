public import Civil
import Evidence
import JSON
import Synchronization
public import TransparencyLog

/// The log of a store that lives in memory.
struct MemoryLog {
    var leaves: [LogLeaf] = []
    var heads: [LogHead] = []
    /// Lines by the size of their head and the key of the witness.
    var cosignatures: [Int: [String: String]] = [:]
    var stamps: [LogStamp] = []
    var tiles: [TileCoordinate: [TreeHash]] = [:]
}

extension MemoryStore {
    func loggableEvents(from index: Int, limit: Int) throws(JournalError) -> [LoggableEvent] {
        var found: [LoggableEvent] = []
        for (index, stored) in events.enumerated().dropFirst(max(0, index)).prefix(max(0, limit)) {
            let record = stored.record
            guard let sequences = cases[record.dossier]?.sequences else { throw .damaged("dossier \(record.dossier)") }
            let receipts = cases[record.dossier]?.receipts.filter { $0.eventNumber == record.number } ?? []
            do {
                let text = try JSONCoding.text(of: record.event)
                found.append(
                    try LoggableEvent(
                        .init(record), index: index, text: text,
                        previous: record.number > 1 ? Int(sequences[record.number - 2]) - 1 : nil,
                        receipts: receipts.map { .init(payload: $0.payload, cms: $0.cms) }))
            } catch {
                throw .damaged("event \(record.number) of \(record.dossier) cannot be written: \(error)")
            }
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

    mutating func append(_ cosignatures: [LogCosignature]) throws(JournalError) {
        for cosignature in cosignatures {
            guard log.heads.contains(where: { $0.size == cosignature.size }) else {
                throw .damaged("there is no head of size \(cosignature.size)")
            }
        }
        for cosignature in cosignatures {
            log.cosignatures[cosignature.size, default: [:]][cosignature.witness] = cosignature.line
        }
    }

    mutating func append(_ stamp: LogStamp) throws(JournalError) {
        guard log.heads.contains(where: { $0.size == stamp.size }), log.stamps.last.map({ $0.day < stamp.day }) ?? true
        else { throw .damaged("the head of size \(stamp.size) cannot be stamped on \(stamp.day)") }
        log.stamps.append(stamp)
    }
}

extension MemoryLog {
    fileprivate func whole(_ head: LogHead) -> LogHead {
        let lines = (cosignatures[head.size] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
        return LogHead(size: head.size, at: head.at, note: head.note, cosignatures: lines)
    }

    fileprivate func mostCosignedHead(covering index: Int) -> LogHead? {
        let covering = heads.filter { $0.size > index }.map(whole)
        let most = covering.map(\.cosignatures.count).max()
        return covering.last { $0.cosignatures.count == most }
    }
}

extension InMemoryJournal {
    public func logSize() -> Int { store.withLock { $0.log.leaves.count } }

    public func loggableEvents(from index: Int, limit: Int) throws(JournalError) -> [LoggableEvent] {
        try store.withLock { store throws(JournalError) in try store.loggableEvents(from: index, limit: limit) }
    }

    public func append(_ batch: LogBatch) throws(JournalError) {
        try store.withLock { store throws(JournalError) in try store.append(batch) }
    }

    public func noteLogged(upTo head: LogHead) {}

    public func logHead() -> LogHead? { store.withLock { $0.log.heads.last.map($0.log.whole) } }

    public func mostCosignedHead(covering index: Int) -> LogHead? {
        store.withLock { $0.log.mostCosignedHead(covering: index) }
    }

    public func append(_ cosignatures: [LogCosignature]) throws(JournalError) {
        try store.withLock { store throws(JournalError) in try store.append(cosignatures) }
    }

    public func append(_ stamp: LogStamp) throws(JournalError) {
        try store.withLock { store throws(JournalError) in try store.append(stamp) }
    }

    public func logStamps(after day: CivilDate?, limit: Int) -> [LogStamp] {
        store.withLock { store in
            Array(store.log.stamps.filter { stamp in day.map { stamp.day > $0 } ?? true }.prefix(max(0, limit)))
        }
    }

    public func newestLogStamp() -> LogStamp? { store.withLock { $0.log.stamps.last } }

    public func logHeads(after size: Int, limit: Int) -> [LogHead] {
        store.withLock { $0.log.heads.filter { $0.size > size }.prefix(max(0, limit)).map($0.log.whole) }
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
