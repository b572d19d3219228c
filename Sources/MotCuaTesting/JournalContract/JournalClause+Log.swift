import Civil
import Dossiers
import Evidence
import Journal
import Testing
import TransparencyLog

extension JournalClause {
    static let log: [JournalClause] = [
        JournalClause("a journal without events has no log") { (journal) throws in
            #expect(try journal.loggableEvents(from: 0, limit: 10).isEmpty)
            #expect(try journal.logSize() == 0)
            #expect(try journal.logHead() == nil)
            #expect(try journal.logLeaves(from: 0, limit: 10).isEmpty)
            #expect(try journal.leafIndex(ofReceipt: "none") == nil)
        },
        JournalClause("events are given to the log in their order, each with its receipts and the event before") {
            (journal) throws in
            let waiting = try twoDossiers(journal)
            #expect(waiting.map(\.dossier) == ["A-0001", "A-0002", "A-0001"])
            #expect(waiting.map(\.previous) == [nil, nil, 0])
            #expect(waiting.map(\.receipts.count) == [1, 1, 2])
            let receipts = try journal.receipts(of: "A-0001")
            #expect(waiting[2].receipts.map(\.payload) == receipts.suffix(2).map(\.payload))
            #expect(waiting[2].receipts.map(\.cms) == receipts.suffix(2).map(\.cms))
            #expect(Set(waiting.map(\.image)).count == 3)
            #expect(try journal.loggableEvents(from: 1, limit: 1).map(\.image) == [waiting[1].image])
            for receipt in receipts.suffix(2) { #expect(try journal.leafIndex(ofReceipt: receipt.id) == 2) }
        },
        JournalClause("leaves, tiles and heads are read back as they were taken in") { (journal) throws in
            _ = try twoDossiers(journal)
            let first = batch(0, 2, tile: [1, 2])
            try journal.append(first)
            #expect(try journal.logSize() == 2)
            #expect(try journal.logHead() == first.head)
            let second = batch(2, 1, tile: [1, 2, 3])
            try journal.append(second)
            #expect(try journal.logSize() == 3)
            #expect(try journal.logHead() == second.head)
            #expect(try journal.logHeads(after: 0, limit: 10) == [first.head, second.head])
            #expect(try journal.logHeads(after: 2, limit: 1) == [second.head])
            #expect(try journal.logLeaves(from: 0, limit: 10) == first.leaves + second.leaves)
            #expect(try journal.logLeaves(from: 1, limit: 1) == [first.leaves[1]])
            for width in 1...3 {
                let place = try #require(TileCoordinate(level: 0, index: 0, width: width))
                #expect(try journal.hashes(of: place) == Array([hash(1), hash(2), hash(3)].prefix(width)))
            }
            let missing = try #require(TileCoordinate(level: 1, index: 0, width: 1))
            #expect(try journal.hashes(of: missing).isEmpty)
        },
        JournalClause("leaves that do not go on from the last, or have no event, are refused and nothing is stored") {
            (journal) throws in
            _ = try twoDossiers(journal)
            let first = batch(0, 2, tile: [1, 2])
            try journal.append(first)
            for wrong in [first, batch(1, 1, tile: [1]), batch(3, 1, tile: [1]), batch(2, 2, tile: [1])] {
                #expect(throws: JournalError.self) { try journal.append(wrong) }
            }
            #expect(try journal.logHead() == first.head)
            #expect(try journal.logLeaves(from: 0, limit: 10) == first.leaves)
        },
        JournalClause("a batch is stored with a group of commits, or neither is") { (journal) throws in
            let waiting = try twoDossiers(journal)
            let sample = SampleCase("A-0003", at: monday)
            let group = [Commit(cases: [sample.opening])]
            let events = try journal.lastSequence()
            #expect(throws: JournalError.self) { try journal.commit(group, logging: batch(1, 1, tile: [1])) }
            #expect(try journal.lastSequence() == events)
            let first = batch(0, waiting.count, tile: [1, 2, 3])
            #expect(throws: JournalError.self) { try journal.commit(group + group, logging: first) }
            #expect(try journal.logHead() == nil)
            #expect(try journal.commit(group, logging: first) == events + 1)
            #expect(try journal.logHead() == first.head)
            #expect(try journal.logLeaves(from: 0, limit: 10) == first.leaves)
            #expect(try journal.loggableEvents(from: first.head.size, limit: 10).map(\.dossier) == ["A-0003"])
        },
        JournalClause("heads keep the signatures of witnesses, and the most signed one that covers a leaf is found") {
            (journal) throws in
            #expect(try journal.mostCosignedHead(covering: 0) == nil)
            _ = try twoDossiers(journal)
            try journal.append(batch(0, 1, tile: [1]))
            try journal.append(batch(1, 1, tile: [1, 2]))
            try journal.append(batch(2, 1, tile: [1, 2, 3]))
            #expect(try journal.mostCosignedHead(covering: 0)?.size == 3)
            try journal.append([LogCosignature(size: 2, witness: "b", line: "line b")])
            try journal.append([LogCosignature(size: 1, witness: "b", line: "first b")])
            #expect(try journal.mostCosignedHead(covering: 0)?.size == 2)
            try journal.append([
                LogCosignature(size: 1, witness: "b", line: "later b"),
                LogCosignature(size: 1, witness: "a", line: "a"),
            ])
            let most = try #require(try journal.mostCosignedHead(covering: 0))
            #expect(most.size == 1 && most.cosignatures == ["a", "later b"])
            #expect(most.published == most.note + Array("a\nlater b\n".utf8))
            #expect(try journal.mostCosignedHead(covering: 1)?.cosignatures == ["line b"])
            #expect(try journal.mostCosignedHead(covering: 2)?.cosignatures == [])
            #expect(try journal.mostCosignedHead(covering: 3) == nil)
            #expect(try journal.logHeads(after: 0, limit: 9).map(\.cosignatures.count) == [2, 1, 0])
            let stranger = [
                LogCosignature(size: 3, witness: "a", line: "x"), LogCosignature(size: 4, witness: "a", line: "x"),
            ]
            #expect(throws: JournalError.self) { try journal.append(stranger) }
            #expect(try journal.logHead()?.cosignatures == [])
        },
        JournalClause("a day has one time stamp of a head, and none comes after a later one") { (journal) throws in
            _ = try twoDossiers(journal)
            try journal.append(batch(0, 2, tile: [1, 2]))
            #expect(try journal.newestLogStamp() == nil)
            let stamps = [1, 3].map { LogStamp(size: 2, at: monday.adding(seconds: $0 * 86_400), token: [UInt8($0)]) }
            for stamp in stamps { try journal.append(stamp) }
            for day in [1, 2, 3] {
                let stamp = LogStamp(size: 2, at: monday.adding(seconds: Int64(day) * 86_400 + 1), token: [9])
                #expect(throws: JournalError.self) { try journal.append(stamp) }
            }
            let headless = LogStamp(size: 1, at: monday.adding(seconds: 9 * 86_400), token: [9])
            #expect(throws: JournalError.self) { try journal.append(headless) }
            #expect(try journal.newestLogStamp() == stamps[1])
            #expect(try journal.logStamps(after: nil, limit: 9) == stamps)
            #expect(try journal.logStamps(after: stamps[0].day, limit: 1) == [stamps[1]])
            #expect(try journal.logStamps(after: stamps[1].day, limit: 1) == [])
        },
    ]

    /// Three events of two dossiers, the last with two receipts.
    private static func twoDossiers(_ journal: any Journal) throws -> [LoggableEvent] {
        var one = SampleCase("A-0001", at: monday)
        let two = SampleCase("A-0002", at: monday)
        try journal.commit([Commit(cases: [one.opening]), Commit(cases: [two.opening])])
        try journal.commit([Commit(cases: [one.add([.dossier(.opened)], at: monday, receipts: 2)])])
        return try journal.loggableEvents(from: 0, limit: 10)
    }

    private static func batch(_ first: Int, _ count: Int, tile: [UInt8]) -> LogBatch {
        let size = first + count
        let leaves = (first..<size).map { LogLeaf(salt: [UInt8($0)], entry: Array("entry \($0)".utf8)) }
        let tiles = TileCoordinate(level: 0, index: 0, width: tile.count).flatMap { place in
            Tile(place: place, bytes: tile.flatMap { hash($0).bytes })
        }
        return LogBatch(
            first: first, leaves: leaves, tiles: [tiles].compactMap(\.self),
            head: LogHead(size: size, at: monday.adding(seconds: Int64(size)), note: Array("note \(size)".utf8)))
    }

    private static func hash(_ byte: UInt8) -> TreeHash {
        TreeHash { target in target.initializeMemory(as: UInt8.self, repeating: byte) }
    }
}
