import Civil
import Evidence
import EvidenceOpenSSL
import Journal
import TransparencyLog

/// Holds the log of a store against its events, receipts, tiles and every head that was signed.
struct StoreAudit {
    private let journal: any Journal
    private var judge: HeadJudge
    private let hasher = LibraryTreeHasher()

    private static let page = 1024

    init(_ journal: any Journal, trust: LogTrust) throws(HomeFault) {
        self.journal = journal
        judge = try HeadJudge(trust)
    }

    mutating func run(kept: [UInt8]?) throws -> LogAuditReport {
        var unsigned: [LogFault] = []
        var heads: [Checkpoint] = []
        if let kept {
            if let head = judge.head(kept) { heads.append(head) } else { unsigned.append(HeadJudge.unsigned(kept)) }
        }
        var after = 0
        while case let page = try journal.logHeads(after: after, limit: Self.page), let last = page.last {
            for head in page {
                if let checkpoint = judge.head(head.published), checkpoint.size == head.size {
                    heads.append(checkpoint)
                } else {
                    unsigned.append(.unsigned(size: head.size))
                }
            }
            after = last.size
        }
        var audit = LogAudit(heads: heads, hasher: hasher)
        for fault in unsigned { audit.report(fault) }
        try checkStamps(&audit)
        var tiles: [TileCoordinate: [TreeHash]] = [:]
        for tile in TileCoordinate.all(ofTreeSize: try journal.logSize()) {
            let hashes = try journal.hashes(of: tile)
            if hashes.count != tile.width { audit.report(.tile(tile.path)) }
            tiles[tile] = hashes
            guard tile.level == 0 else { continue }
            try take(tile, hashes, into: &audit)
        }
        if audit.size > 0, heads.allSatisfy({ $0.size < audit.size }) { audit.report(.unsigned(size: audit.size)) }
        audit.report(unfaithful: tiles, hasher: hasher)
        audit.finish()
        if let fault = judge.witnessFault { audit.report(fault) }
        return LogAuditReport(audit, judge, heads: heads.count)
    }

    private mutating func checkStamps(_ audit: inout LogAudit<LibraryTreeHasher>) throws {
        var after: CivilDate?
        while case let page = try journal.logStamps(after: after, limit: Self.page), let last = page.last {
            for stamp in page {
                let head = try journal.logHeads(after: stamp.size - 1, limit: 1).first
                let fault = judge.fault(ofStamp: stamp.token, over: head?.note ?? [], day: "\(stamp.day)")
                if let fault { audit.report(fault) }
            }
            after = last.day
        }
    }

    private func take(
        _ tile: TileCoordinate, _ hashes: [TreeHash], into audit: inout LogAudit<LibraryTreeHasher>
    ) throws {
        let first = tile.index * TileCoordinate.fullWidth
        var leaves = try journal.logLeaves(from: first, limit: tile.width)[...]
        var events = try journal.loggableEvents(from: first, limit: tile.width)[...]
        for offset in 0..<tile.width {
            let isGap =
                leaves.count < tile.width - offset && leaves.first.map { isLater($0, than: first + offset) } ?? true
            guard !isGap, let leaf = leaves.popFirst() else {
                audit.skip(tileHash: hashes.indices.contains(offset) ? hashes[offset] : nil)
                continue
            }
            while let event = events.first, event.index < first + offset { events.removeFirst() }
            // One that is gone, or in no dossier, is changed too.
            let isBound = events.first.map { $0.index == first + offset && binds(leaf, $0) } ?? false
            if !isBound { audit.report(.eventChanged(index: audit.size)) }
            audit.take(leaf.entry, tileHash: hashes.indices.contains(offset) ? hashes[offset] : nil)
        }
    }

    private func isLater(_ leaf: LogLeaf, than index: Int) -> Bool {
        LogEntry(leaf.entry).map { $0.sequence > index } ?? false
    }

    /// Whether an entry is that of the event with its receipts.
    private func binds(_ leaf: LogLeaf, _ event: LoggableEvent) -> Bool {
        guard let entry = LogEntry(leaf.entry) else { return true }
        return entry.content == hasher.digest(leaf.salt + event.image)
            && entry.receipts.count == event.receipts.count
            && zip(entry.receipts, event.receipts).allSatisfy { entry, stored in
                entry.payload == hasher.digest(stored.payload)
                    && (entry.signature == hasher.digest(stored.cms) || entry.signature == bareDigest(stored.cms))
            }
    }

    /// The digest of a signature as it was before it was stamped; an outside authority stamps what is logged already.
    private func bareDigest(_ cms: [UInt8]) -> TreeHash? {
        (try? ReceiptSignature(cms)).map { hasher.digest($0.bare) }
    }
}
