/// Re-derives a log from its entries, one after another, and holds it against its tiles and signed heads.
///
/// What was rolled back together with its heads cannot be seen from the log alone: give a head that was kept elsewhere.
public struct LogAudit<Hasher: TreeHasher>: Sendable {
    public private(set) var faults: [LogFault] = []
    /// Heads that wait for the tree to reach their size, the smallest last.
    private var heads: [Checkpoint]
    private var tree: TreeFrontier<Hasher>
    private let hasher: Hasher
    /// The hash of each entry, and what the tiles hold at its place.
    private var hashes: [TreeHash] = []
    private var tileHashes: [TreeHash?] = []
    /// The first place of each entry that has no number of its own: of the others, only one fits its place.
    private var unnumbered: [TreeHash: Int] = [:]
    /// Entries that differ from their tile, until it is known where they belong.
    private var strangers: [(index: Int, hash: TreeHash)] = []
    /// Whether the hash of an entry is lost, so that no root from there on can be held against a head.
    private var isRootUnknown = false
    /// Entries that no other follows yet.
    private var last: Set<TreeHash> = []

    /// - Parameter heads: whose signatures were checked.
    public init(heads: [Checkpoint], hasher: Hasher) {
        self.heads = heads.sorted { $0.size > $1.size }
        self.hasher = hasher
        tree = TreeFrontier(hasher: hasher)
    }

    /// The number of entries taken in.
    public var size: Int { tree.size }
    public var root: TreeHash { tree.root }

    /// Takes in the next entry.
    /// - Parameter tileHash: what the tiles hold at its place; `nil` where they hold nothing.
    public mutating func take(_ entry: [UInt8], tileHash: TreeHash?) {
        let index = tree.size
        let hash = hasher.leaf(entry)
        if let tileHash, tileHash != hash { strangers.append((index, hash)) }
        if let parsed = LogEntry(entry) {
            if parsed.sequence != index { reportMisplaced(hash, index: index, says: parsed.sequence) }
            if let previous = parsed.previous, last.remove(previous) == nil { report(.detached(index: index)) }
        } else {
            reportUnnumbered(hash, index: index)
            report(.unreadable(index: index))
        }
        hashes.append(hash)
        tileHashes.append(tileHash)
        last.insert(hash)
        _ = tree.append(hash)
        passHeads()
    }

    private mutating func passHeads() {
        while let head = heads.last, head.size <= tree.size {
            heads.removeLast()
            if head.size == tree.size, !isRootUnknown, head.root != tree.root { report(.fork(size: head.size)) }
        }
    }

    private mutating func reportMisplaced(_ hash: TreeHash, index: Int, says number: Int) {
        if hashes.indices.contains(number), hashes[number] == hash {
            report(.doubled(index: index, first: number))
        } else {
            reportUnnumbered(hash, index: index)
        }
        report(.misnumbered(index: index, says: number))
    }

    private mutating func reportUnnumbered(_ hash: TreeHash, index: Int) {
        if let first = unnumbered[hash] {
            report(.doubled(index: index, first: first))
        } else {
            unnumbered[hash] = index
        }
    }

    /// Goes on past an entry that is not there, with what the tiles hold at its place. Neighbours are one gap.
    public mutating func skip(tileHash: TreeHash?) {
        if case .missing(let from, tree.size) = faults.last {
            faults[faults.count - 1] = .missing(from: from, size: tree.size + 1)
        } else {
            report(.missing(from: tree.size, size: tree.size + 1))
        }
        hashes.append(tileHash ?? hasher.emptyRoot)
        tileHashes.append(nil)
        _ = tree.append(tileHash ?? hasher.emptyRoot)
        if tileHash == nil { isRootUnknown = true }
        passHeads()
    }

    /// Records what the caller found.
    public mutating func report(_ fault: LogFault) { faults.append(fault) }

    /// Looks back once all entries are taken in.
    public mutating func finish() {
        let doubled = Set(faults.compactMap(\.doubledPlace))
        var belongs: [TreeHash: Int] = [:]
        if !strangers.isEmpty {
            for (index, hash) in tileHashes.enumerated() { if let hash { belongs[hash] = index } }
        }
        for (index, hash) in strangers {
            if let place = belongs[hash], place != index {
                report(.reordered(index: index, belongsTo: place))
            } else if !doubled.contains(index) {
                report(.changed(index: index))
            }
        }
        if let head = heads.first { report(.missing(from: tree.size, size: head.size)) }
    }
}

extension LogFault {
    fileprivate var doubledPlace: Int? {
        if case .doubled(let place, _) = self { return place }
        return nil
    }
}
