import EvidenceOpenSSL
import Foundation
public import TransparencyLog

/// A log without a gateway, for measuring: appended to in memory, and audited as an export in a folder.
public struct LogBench {
    private let entries: [[UInt8]]
    private let signer: Ed25519Signer

    /// Makes entries of dossiers with four events each, a receipt to every second one.
    public init(entries count: Int) throws {
        let hasher = LibraryTreeHasher()
        signer = try Ed25519Signer(name: "motcua/bench", kind: .note, seed: randomBytes(32))
        var last: TreeHash?
        entries = (0..<count).map { index in
            let digest = hasher.digest(withUnsafeBytes(of: index) { Array($0) })
            let entry = LogEntry(
                sequence: index, type: "accepted", time: 1_551_661_200 + index, content: digest,
                receipts: index.isMultiple(of: 2) ? [.init(payload: digest, signature: digest)] : [],
                previous: index.isMultiple(of: 4) ? nil : last)
            let bytes = entry?.bytes ?? []
            last = hasher.leaf(bytes)
            return bytes
        }
    }

    /// Hashes all entries into a tree with its tiles.
    public func append() -> TreeHash {
        var tree = TreeFrontier(hasher: LibraryTreeHasher())
        for entry in entries { _ = tree.append(entry: entry) }
        return tree.root
    }

    /// Writes the log as `motcua log export` does.
    public func export(to folder: String) throws {
        var tree = TreeFrontier(hasher: LibraryTreeHasher())
        var tiles: [Tile] = []
        for entry in entries { tiles += tree.append(entry: entry) }
        tiles += tree.partialTiles
        let archive = LogArchive(path: folder)
        for tile in tiles {
            try archive.write(tile.bytes, to: tile.place.path)
            guard tile.place.level == 0 else { continue }
            let first = tile.place.index * TileCoordinate.fullWidth
            let bundle = EntryBundle.encode(Array(entries[first..<(first + tile.place.width)]))
            try archive.write(bundle ?? [], to: tile.place.entriesPath)
        }
        guard let head = Checkpoint(origin: signer.key.name, size: tree.size, root: tree.root) else { return }
        var note = SignedNote(text: head.text)
        try note.sign(with: signer)
        try archive.write(note.bytes, to: "checkpoint")
    }

    /// Re-derives the log of the folder.
    /// - Throws: `HomeFault` where anything does not fit.
    public func audit(_ folder: String) throws {
        guard let policy = LogPolicy(origin: signer.key.name, log: signer.key) else { return }
        let report = try LogArchive(path: folder).audit(trust: LogTrust(policy))
        guard report.faults.isEmpty, report.size == entries.count else {
            throw HomeFault("the log of the bench does not fit", mend: "report this fault", exitCode: 70)
        }
    }
}
