import Civil
import EvidenceOpenSSL
import Journal
import Logging
import Synchronization
import TransparencyLog

/// Takes events into the transparency log: within a second of real time, or at once when somebody asks for the head.
///
/// Each batch becomes leaves, tiles and a signed head in one transaction: that of the next group of commits, whose sync of
/// the disk it shares, or one of its own where none comes in time. Events that were committed and not logged when the
/// gateway ended are taken in when it begins again.
final class LogKeeper: Sendable {
    let journal: any Journal
    let clock: GatewayClock
    private let signer: any NoteSigner
    private let random: @Sendable (Int) -> [UInt8]
    private let witnesses: LogWitnesses
    private let logger: Logger
    private let logged: @Sendable (_ entries: Int) -> Void
    private let lane: any Lane
    /// For a batch whose time is over, and for one that is full.
    private let turn: Turn
    private let fullTurn: Turn
    /// For what is to be done once a batch is stored, and nobody has to wait for.
    private let storedTurn: Turn
    /// The size of the newest head that the journal was told of; read and set in the lane.
    private let toldSize = Atomic<Int>(0)
    /// Events that were committed since the last batch was begun.
    private let waiting = Atomic<Int>(0)
    private let isStopping = Atomic<Bool>(false)
    private let next: NextBatch

    /// How long a batch stays open, unless it is full before.
    private static let batchMilliseconds = 600
    /// How long it waits for a group of commits at least, and at most twice as long.
    private static let patienceMilliseconds = 150
    /// Events of one transaction; with their receipts they are in memory at once.
    private static let batchLimit = 512
    /// Events for which a batch is not kept open: many at once would hold up those who file.
    private static let fullBatch = 128
    private static let saltLength = 16

    /// - Parameter logged: told of each batch how many events are in it, once it is stored.
    init(
        journal: any Journal, clock: GatewayClock, signer: any NoteSigner, random: @escaping @Sendable (Int) -> [UInt8],
        witnesses: LogWitnesses = LogWitnesses(), workers: any Workers, logger: Logger,
        logged: @escaping @Sendable (_ entries: Int) -> Void
    ) {
        self.journal = journal
        self.clock = clock
        self.signer = signer
        self.random = random
        self.witnesses = witnesses
        self.logger = logger
        self.logged = logged
        next = NextBatch(workers: workers)
        lane = workers.lane("log")
        turn = Turn(in: lane)
        fullTurn = Turn(in: lane)
        storedTurn = Turn(in: lane)
    }

    /// The public key of the log; its name is the origin of the checkpoints.
    var key: VerifierKey { signer.key }

    /// Lets what was committed be taken in on another thread, soon; comes back at once.
    ///
    /// - Parameter count: how many events were committed.
    func wake(_ count: Int = 0) {
        guard !isStopping.load(ordering: .relaxed) else { return }
        if waiting.add(count, ordering: .relaxed).newValue >= Self.fullBatch {
            makeSoon()
        } else {
            logSoon()
        }
    }

    private func makeSoon() {
        fullTurn.take { [self] in unlessStopping { () throws(JournalError) in try makeNext() } }
    }

    private func logSoon(afterMilliseconds delay: Int = batchMilliseconds) {
        turn.take(afterMilliseconds: delay) { [self] in
            unlessStopping { () throws(JournalError) in
                if next.noteWaiting() { try takeInAll() }
                try makeNext()
            }
        }
    }

    /// Lets a transaction store the batch that waits with what it stores itself, `nil` where none waits.
    func share<Value>(_ transaction: (LogBatch?) throws(JournalError) -> Value) throws(JournalError) -> Value {
        guard let made = next.take() else { return try transaction(nil) }
        do {
            let value = try transaction(made.batch)
            next.settle(made.edge)
            logged(made.batch.leaves.count)
            storedTurn.take { [self] in orLog { () throws(JournalError) in try tellJournal() } }
            if made.batch.leaves.count == Self.batchLimit { makeSoon() }
            return value
        } catch {
            next.settle(nil)
            logSoon()
            throw error
        }
    }

    /// Whom those trust who trust this gateway; `nil` where a key stands twice among witnesses and log.
    var policy: LogPolicy? {
        LogPolicy(origin: key.name, log: key, witnesses: witnesses.keys, quorum: witnesses.quorum)
    }

    /// The policy by which a note counts that any witness signed, or none.
    var lenientPolicy: LogPolicy? { LogPolicy(origin: key.name, log: key, witnesses: witnesses.keys) }

    /// The head of the log with all that is committed; `nil` while there is no event. The journal was told of it before
    /// anybody else is.
    func head() throws(JournalError) -> LogHead? {
        try lane.value { () throws(JournalError) in
            try takeInAll()
            return try tellJournal()
        }
    }

    /// Takes in the rest and returns when it is stored.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
        lane.wait {
            orLog { () throws(JournalError) in
                try takeInAll()
                try tellJournal()
            }
        }
    }

    /// Tells the journal of the newest head that is stored, once.
    /// - Returns: that head.
    @discardableResult
    private func tellJournal() throws(JournalError) -> LogHead? {
        guard let head = try journal.logHead() else { return nil }
        if head.size > toldSize.load(ordering: .relaxed) {
            journal.noteLogged(upTo: head)
            toldSize.store(head.size, ordering: .relaxed)
        }
        return head
    }

    private func unlessStopping(_ work: () throws(JournalError) -> Void) {
        if !isStopping.load(ordering: .relaxed) { orLog(work) }
    }

    private func orLog(_ work: () throws(JournalError) -> Void) {
        do throws(JournalError) { try work() } catch {
            logger.error("log", metadata: ["detail": "\(error)"])
            // A disk that was full may have room again, though nobody files anything meanwhile.
            logSoon()
        }
    }

    /// Takes in what is committed now, without waiting for a group of commits.
    private func takeInAll() throws(JournalError) {
        let end = try journal.lastSequence()
        while try journal.logSize() < end {
            // Another transaction may have stored the last batch meanwhile.
            if try !makeNext(), try journal.logSize() < end {
                throw .damaged("an event of the first \(end) is missing")
            }
            try share { batch throws(JournalError) in
                if let batch { try journal.append(batch) }
            }
            next.waitUntilSettled()
        }
    }

    /// Makes a batch of what is committed and not logged, unless one waits or is being stored.
    /// - Returns: false where all is logged.
    @discardableResult
    private func makeNext() throws(JournalError) -> Bool {
        if next.hasRoom {
            waiting.store(0, ordering: .relaxed)
            let size = try journal.logSize()
            let events = try journal.loggableEvents(from: size, limit: Self.batchLimit)
            guard !events.isEmpty else { return false }
            let tree = try nextEdge()
            // Found here and not by the transaction that shall store the batch: that would refuse whoever commits.
            guard tree.size == size else { throw .damaged("the log has \(size) leaves and tiles for \(tree.size)") }
            next.offer(try batch(of: events, after: tree))
        }
        logSoon(afterMilliseconds: Self.patienceMilliseconds)
        return true
    }

    private func batch(
        of events: [LoggableEvent], after edge: NextBatch.Edge
    ) throws(JournalError) -> NextBatch.Made {
        var tree = edge
        let first = tree.size
        var leaves: [LogLeaf] = []
        var hashes: [TreeHash] = []
        var tiles: [Tile] = []
        let hasher = LibraryTreeHasher()
        for event in events {
            let previous = try event.previous.map { index throws(JournalError) in
                index >= first ? hashes[index - first] : try leafHash(index)
            }
            let leaf = try leaf(of: event, at: first + leaves.count, previous: previous)
            let hash = hasher.leaf(leaf.entry)
            leaves.append(leaf)
            hashes.append(hash)
            tiles += tree.append(hash)
        }
        let head = try sign(tree)
        let batch = LogBatch(first: first, leaves: leaves, tiles: tiles + tree.partialTiles, head: head)
        return NextBatch.Made(batch: batch, edge: tree)
    }

    private func leaf(
        of event: LoggableEvent, at index: Int, previous: TreeHash?
    ) throws(JournalError) -> LogLeaf {
        let hasher = LibraryTreeHasher()
        let salt = random(Self.saltLength)
        let entry = LogEntry(
            sequence: index, type: event.name, time: Int(event.at.unixSeconds),
            content: hasher.digest(salt + event.image),
            receipts: event.receipts.map {
                .init(payload: hasher.digest($0.payload), signature: hasher.digest($0.cms))
            }, previous: previous)
        guard let entry else { throw .damaged("event \(index + 1) cannot stand in the log") }
        return LogLeaf(salt: salt, entry: entry.bytes)
    }

    private func leafHash(_ index: Int) throws(JournalError) -> TreeHash {
        guard let leaf = try journal.logLeaves(from: index, limit: 1).first else {
            throw .damaged("leaf \(index) is missing")
        }
        return LibraryTreeHasher().leaf(leaf.entry)
    }

    private func sign(_ tree: TreeFrontier<LibraryTreeHasher>) throws(JournalError) -> LogHead {
        guard let checkpoint = Checkpoint(origin: key.name, size: tree.size, root: tree.root) else {
            throw .damaged("a log of the name \(key.name) has no checkpoint")
        }
        var note = SignedNote(text: checkpoint.text)
        do { try note.sign(with: signer) } catch { throw .unavailable("the log cannot be signed: \(error)") }
        return LogHead(size: tree.size, at: clock.now, note: note.bytes)
    }

    private func nextEdge() throws(JournalError) -> NextBatch.Edge {
        if let known = next.edge { return known }
        return try storedEdge()
    }

    /// The edge of the stored tree, which has to be that of its head.
    private func storedEdge() throws(JournalError) -> TreeFrontier<LibraryTreeHasher> {
        let hasher = LibraryTreeHasher()
        guard let head = try journal.logHead() else { return TreeFrontier(hasher: hasher) }
        let tree: TreeFrontier<LibraryTreeHasher>
        do {
            tree = try TreeFrontier(size: head.size, hasher: hasher, reader: StoredTiles(journal))
        } catch {
            throw .damaged("the tiles of the log: \(error)")
        }
        guard let note = try? SignedNote(head.note), let checkpoint = try? Checkpoint(text: note.text),
            checkpoint.size == tree.size, checkpoint.root == tree.root
        else { throw .damaged("the tiles of the log do not lead to its head of size \(head.size)") }
        return tree
    }
}

extension LogKeeper {
    /// The proof that the event of a receipt stands in the log, with the entry as `extra`: under the newest of the heads
    /// that most witnesses signed. `nil` for an unknown receipt and for one that no head covers yet.
    func proof(ofReceipt id: String) throws(JournalError) -> LogProof? {
        guard let index = try journal.leafIndex(ofReceipt: id),
            let head = try journal.mostCosignedHead(covering: index),
            let leaf = try journal.logLeaves(from: index, limit: 1).first
        else { return nil }
        var maker = ProofMaker(size: head.size, hasher: LibraryTreeHasher(), reader: StoredTiles(journal))
        do {
            let hashes = try maker.inclusion(of: index)
            return LogProof(extra: leaf.entry, index: index, hashes: hashes, note: try SignedNote(head.published))
        } catch {
            throw .damaged("the log gives no proof of leaf \(index): \(error)")
        }
    }

    /// The proof that the tree of `old` leaves is the beginning of the tree of `size` leaves.
    func consistency(from old: Int, to size: Int) throws(JournalError) -> [TreeHash] {
        var maker = ProofMaker(size: size, hasher: LibraryTreeHasher(), reader: StoredTiles(journal))
        do { return try maker.consistency(from: old) } catch {
            throw .damaged("the log gives no proof from \(old) to \(size): \(error)")
        }
    }
}
