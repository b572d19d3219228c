import Civil
import EvidenceOpenSSL
import Foundation
import Journal
import TransparencyLog

/// A log as a folder of static files, for any web server (C2SP tlog-tiles): `checkpoint`, `tile/…`, `tile/entries/…`.
public struct LogArchive: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// Writes the log under its newest head into a new folder; no salt goes with it.
    /// - Returns: the number of entries.
    func write(_ journal: any Journal) throws -> Int {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw HomeFault("\(path) exists already", mend: "name a new folder", exitCode: 65)
        }
        guard let head = try journal.logHead() else {
            throw HomeFault("the log has no head yet", mend: "start the server once; it logs what waits", exitCode: 66)
        }
        for tile in TileCoordinate.all(ofTreeSize: head.size) {
            let hashes = try journal.hashes(of: tile)
            guard hashes.count == tile.width else { throw Self.broken(tile.path) }
            try write(hashes.flatMap(\.bytes), to: tile.path)
            guard tile.level == 0 else { continue }
            let first = tile.index * TileCoordinate.fullWidth
            let entries = try journal.logLeaves(from: first, limit: tile.width).map(\.entry)
            guard entries.count == tile.width, let bundle = EntryBundle.encode(entries) else {
                throw Self.broken(tile.entriesPath)
            }
            try write(bundle, to: tile.entriesPath)
        }
        try write(head.published, to: "checkpoint")
        if let cosigned = try journal.mostCosignedHead(covering: 0),
            cosigned.cosignatures.count > head.cosignatures.count
        {
            try write(cosigned.published, to: Self.cosignedName)
        }
        try writeStamps(journal)
        return head.size
    }

    /// The stamp of each day beside the head that it is over.
    private func writeStamps(_ journal: any Journal) throws {
        var after: CivilDate?
        while case let page = try journal.logStamps(after: after, limit: 256), let last = page.last {
            for stamp in page {
                guard let head = try journal.logHeads(after: stamp.size - 1, limit: 1).first, head.size == stamp.size
                else {
                    throw Self.broken("stamps/\(stamp.day).checkpoint")
                }
                try write(head.note, to: "stamps/\(stamp.day).checkpoint")
                try write(stamp.token, to: "stamps/\(stamp.day).tst")
            }
            after = last.day
        }
    }

    /// The head that most witnesses signed, where it is not the newest.
    private static let cosignedName = "checkpoint.cosigned"

    private static func broken(_ name: String) -> HomeFault {
        HomeFault("\(name) cannot be made from the store", mend: "run 'motcua log audit'", exitCode: 65)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        } catch {
            throw HomeFault("cannot write \(url.path)", mend: "check permissions and free space", exitCode: 65)
        }
    }

    /// Re-derives the log of the folder.
    ///
    /// - Parameters:
    ///   - trust: by whom to go, known from elsewhere.
    ///   - kept: a head that was kept elsewhere, in its signed note.
    /// - Throws: `HomeFault` where there is no log, or the head cannot be read.
    public func audit(trust: LogTrust, kept: [UInt8]? = nil) throws(HomeFault) -> LogAuditReport {
        guard let note = read("checkpoint", most: SignedNote.largest) else {
            throw HomeFault(
                "\(path) has no checkpoint", mend: "name a folder that 'motcua log export' made", exitCode: 66)
        }
        var judge = try HeadJudge(trust)
        var heads: [Checkpoint] = []
        var faults: [LogFault] = []
        let newest = judge.head(note)
        if let newest { heads.append(newest) } else { faults.append(HeadJudge.unsigned(note)) }
        for note in [read(Self.cosignedName, most: SignedNote.largest), kept].compactMap(\.self) {
            if let head = judge.head(note) { heads.append(head) } else { faults.append(HeadJudge.unsigned(note)) }
        }
        faults += checkStamps(&judge, heads: &heads)
        let hasher = LibraryTreeHasher()
        var audit = LogAudit(heads: heads, hasher: hasher)
        for fault in faults { audit.report(fault) }
        // Without a checkpoint that the log signed nobody says how many entries lie here.
        guard let newest else { return LogAuditReport(audit, judge, heads: 0) }
        let tiles = TileCoordinate.all(ofTreeSize: newest.size)
        var above: [TileCoordinate: [TreeHash]] = [:]
        for tile in tiles {
            let bytes = read(tile.path, most: TileCoordinate.fullWidth * TreeHash.byteCount)
            let hashes = bytes.flatMap { Tile(place: tile, bytes: $0) }?.hashes
            if let hashes { above[tile] = hashes } else { audit.report(.tile(tile.path)) }
            guard tile.level == 0 else { continue }
            let entries = read(tile.entriesPath, most: TileCoordinate.fullWidth * (EntryBundle.longestEntry + 2))
                .flatMap { EntryBundle.decode($0, count: tile.width) }
            if entries == nil { audit.report(.tile(tile.entriesPath)) }
            for offset in 0..<tile.width {
                if let entry = entries?[offset] {
                    audit.take(entry, tileHash: hashes?[offset])
                } else {
                    audit.skip(tileHash: hashes?[offset])
                }
            }
        }
        audit.report(unfaithful: above, hasher: hasher)
        audit.finish()
        if let fault = judge.witnessFault { audit.report(fault) }
        return LogAuditReport(audit, judge, heads: heads.count)
    }

    /// Checks the stamps of all days; their heads join those that the tree is held against.
    private func checkStamps(_ judge: inout HeadJudge, heads: inout [Checkpoint]) -> [LogFault] {
        let folder = "\(path)/stamps"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            return [.stamp(day: "every day", "\(folder) cannot be read")]
        }
        let endings = [".tst", ".checkpoint"]
        let days = Set(
            names.compactMap { name in endings.first { name.hasSuffix($0) }.map { name.dropLast($0.count) } })
        var faults: [LogFault] = []
        for day in days.sorted().map(String.init) {
            guard let token = read("stamps/\(day).tst", most: 1 << 16),
                let note = read("stamps/\(day).checkpoint", most: SignedNote.largest)
            else {
                faults.append(.stamp(day: day, "a file is missing"))
                continue
            }
            if let head = judge.head(note) { heads.append(head) } else { faults.append(HeadJudge.unsigned(note)) }
            if let fault = judge.fault(ofStamp: token, over: note, day: day) { faults.append(fault) }
        }
        return faults
    }

    private func read(_ name: String, most: Int) -> [UInt8]? {
        let file = "\(path)/\(name)"
        guard let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int, size <= most,
            let data = FileManager.default.contents(atPath: file)
        else { return nil }
        return [UInt8](data)
    }
}

extension LogAudit {
    /// Reports tiles of the upper levels whose hashes are not the roots of the full tiles below.
    mutating func report(unfaithful tiles: [TileCoordinate: [TreeHash]], hasher: Hasher) {
        for (tile, hashes) in tiles.sorted(by: { ($0.key.level, $0.key.index) < ($1.key.level, $1.key.index) })
        where tile.level > 0 {
            for (offset, hash) in hashes.enumerated() {
                let index = tile.index * TileCoordinate.fullWidth + offset
                guard let below = TileCoordinate(level: tile.level - 1, index: index), let full = tiles[below] else {
                    continue
                }
                var edge = TreeFrontier(hasher: hasher)
                for part in full { _ = edge.append(part) }
                if edge.root != hash {
                    report(.tile(tile.path))
                    break
                }
            }
        }
    }
}
