import EvidenceOpenSSL
import Testing
import TransparencyLog

/// What somebody who re-derives a log finds in one that was changed.
@Suite struct LogAuditTests {
    private static let size = 600

    /// The entries of three dossiers in turn.
    private static let entries: [[UInt8]] = {
        var entries: [[UInt8]] = []
        var last: [TreeHash?] = [nil, nil, nil]
        for index in 0..<size {
            let entry = LogEntry(
                sequence: index, type: "opened", time: 1_551_661_200 + index,
                content: hasher.digest(Array("\(index)".utf8)), receipts: [], previous: last[index % 3])
            let bytes = entry?.bytes ?? []
            last[index % 3] = hasher.leaf(bytes)
            entries.append(bytes)
        }
        return entries
    }()
    private static let hashes = entries.map(hasher.leaf)
    private static let heads: [Checkpoint] = [1, 256, 300, size].compactMap { count in
        GrownLog(entries: Array(entries.prefix(count))).frontier.root.checkpoint(count)
    }

    private static func faults(
        _ entries: [[UInt8]], tiles: [TreeHash] = hashes, heads: [Checkpoint] = heads
    ) -> [LogFault] {
        var audit = LogAudit(heads: heads, hasher: hasher)
        for (index, entry) in entries.enumerated() {
            audit.take(entry, tileHash: tiles.indices.contains(index) ? tiles[index] : nil)
        }
        audit.finish()
        return audit.faults
    }

    @Test func `a log that was only appended to fits`() {
        #expect(Self.heads.count == 4)
        #expect(Self.faults(Self.entries) == [])
    }

    @Test func `a changed entry is named, and the heads after it no longer fit`() {
        var entries = Self.entries
        entries[270] = Array(String(decoding: entries[270], as: UTF8.self).replacing("opened", with: "closed").utf8)
        let faults = Self.faults(entries)
        #expect(faults.contains(.changed(index: 270)))
        #expect(faults.contains(.fork(size: 300)) && faults.contains(.fork(size: 600)))
        #expect(!faults.contains(.fork(size: 256)))
    }

    @Test func `a log rewritten with its tiles is a fork of what was signed`() {
        var entries = Self.entries
        entries[599] = Array(String(decoding: entries[599], as: UTF8.self).replacing("opened", with: "closed").utf8)
        #expect(Self.faults(entries, tiles: entries.map(hasher.leaf)) == [.fork(size: 600)])
    }

    @Test func `entries that changed places are named with the places where they belong`() {
        var entries = Self.entries
        entries.swapAt(10, 12)
        let faults = Self.faults(entries)
        #expect(faults.contains(.reordered(index: 10, belongsTo: 12)))
        #expect(faults.contains(.reordered(index: 12, belongsTo: 10)))
        #expect(faults.contains(.misnumbered(index: 10, says: 12)))
    }

    @Test func `an entry that stands twice is named with the first`() {
        var entries = Self.entries
        entries[20] = entries[7]
        #expect(Self.faults(entries).contains(.doubled(index: 20, first: 7)))
    }

    @Test func `an entry that is left out is named, and what follows it in its dossier hangs loose`() {
        var audit = LogAudit(heads: Self.heads, hasher: hasher)
        for (index, entry) in Self.entries.enumerated() {
            if index == 400 {
                audit.skip(tileHash: Self.hashes[400])
            } else {
                audit.take(entry, tileHash: Self.hashes[index])
            }
        }
        audit.finish()
        #expect(audit.faults == [.missing(from: 400, size: 401), .detached(index: 403)])
    }

    @Test(arguments: [true, false])
    func `neighbours that are gone are one gap, which is no fork`(tilesHaveThem: Bool) {
        var audit = LogAudit(heads: Self.heads, hasher: hasher)
        for (index, entry) in Self.entries.enumerated() {
            if (400..<403).contains(index) || index == 410 {
                audit.skip(tileHash: tilesHaveThem ? Self.hashes[index] : nil)
            } else {
                audit.take(entry, tileHash: Self.hashes[index])
            }
        }
        audit.finish()
        let others = audit.faults.filter { if case .detached = $0 { false } else { true } }
        #expect(others == [.missing(from: 400, size: 403), .missing(from: 410, size: 411)])
    }

    @Test func `a tail that was rolled back is missed by the heads, or by one that was kept elsewhere`() {
        let short = Array(Self.entries.prefix(500))
        #expect(Self.faults(short) == [.missing(from: 500, size: 600)])
        #expect(Self.faults(short, heads: Array(Self.heads.prefix(3))) == [])
    }

    @Test func `what is no entry is named`() {
        var entries = Self.entries
        entries[3] = Array("{}".utf8)
        #expect(Self.faults(entries).contains(.unreadable(index: 3)))
    }

    @Test(arguments: [
        LogFault.unreadable(index: 1), .changed(index: 1), .reordered(index: 1, belongsTo: 2),
        .doubled(index: 1, first: 0), .misnumbered(index: 1, says: 2), .detached(index: 1), .eventChanged(index: 1),
        .missing(from: 1, size: 3), .fork(size: 2), .unsigned(size: 2), .tile("tile/0/000"),
        .unwitnessed(quorum: 2), .stamp(day: "2019-03-04", "timestampImprint"),
    ])
    func `every fault has a word and a sentence`(fault: LogFault) {
        #expect(!fault.word.isEmpty && fault.description.count > fault.word.count)
    }
}

extension TreeHash {
    fileprivate func checkpoint(_ size: Int) -> Checkpoint? { Checkpoint(origin: origin, size: size, root: self) }
}
