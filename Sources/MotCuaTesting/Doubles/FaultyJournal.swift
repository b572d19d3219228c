public import Civil
public import Desk
public import Evidence
public import Journal
public import Notices
public import Postal
import Synchronization
public import TransparencyLog

/// A journal whose chosen commits fail, for tests of what a full disk leaves behind.
///
/// Everything else is done by the journal that it wraps.
public final class FaultyJournal: Journal {
    private let base: any Journal
    private let faults: [Int: JournalError]
    private let recordFaults: [Int: JournalError]
    private let before: @Sendable (Int) -> Void
    private let duringUpkeep: (@Sendable () -> Void)?
    private let lastCommit = Mutex(0)
    private let lastRecord = Mutex(0)
    private let told = Mutex<[Int]>([])

    /// Wraps a journal.
    ///
    /// - Parameters:
    ///   - faults: how a commit fails, by its number, from 1; the journal behind does not see it.
    ///   - recordFaults: how the storing of steps of telling fails, by its number, from 1.
    ///   - before: called with the number of each commit before it is tried; may block.
    ///   - duringUpkeep: what is done as upkeep, which is asked for after each commit then; may block.
    public init(
        _ base: any Journal, faults: [Int: JournalError], recordFaults: [Int: JournalError] = [:],
        before: @escaping @Sendable (Int) -> Void = { _ in }, duringUpkeep: (@Sendable () -> Void)? = nil
    ) {
        self.duringUpkeep = duringUpkeep
        self.recordFaults = recordFaults
        self.base = base
        self.faults = faults
        self.before = before
    }

    @discardableResult
    public func commit(_ group: [Commit], logging batch: LogBatch?) throws(JournalError) -> Int64 {
        let number = lastCommit.withLock { last in
            last += 1
            return last
        }
        before(number)
        if let fault = faults[number] { throw fault }
        return try base.commit(group, logging: batch)
    }

    public var needsUpkeep: Bool { duringUpkeep != nil || base.needsUpkeep }

    public func upkeep() throws(JournalError) {
        duringUpkeep?()
        try base.upkeep()
    }

    public func caseFile(_ dossier: String) throws(JournalError) -> CaseFile? { try base.caseFile(dossier) }

    public func history(of dossier: String) throws(JournalError) -> [EventRecord] { try base.history(of: dossier) }

    public func histories(_ query: HistoryQuery) throws(JournalError) -> [CaseHistory] { try base.histories(query) }

    public func receiptHash(_ id: String) throws(JournalError) -> String? { try base.receiptHash(id) }

    public func receipts(of dossier: String) throws(JournalError) -> [SignedReceipt] {
        try base.receipts(of: dossier)
    }

    public func forms(of dossier: String) throws(JournalError) -> [StoredForm] { try base.forms(of: dossier) }

    public func dossier(ofItem item: ItemID) throws(JournalError) -> String? { try base.dossier(ofItem: item) }

    public func dossiers(_ query: QueueQuery) throws(JournalError) -> [DossierRow] { try base.dossiers(query) }

    public func items(in states: [ItemState], after: String?, limit: Int) throws(JournalError) -> [ItemRow] {
        try base.items(in: states, after: after, limit: limit)
    }

    public func changes(
        since sequence: Int64, visibleTo visibility: Visibility, limit: Int
    ) throws(JournalError) -> [Change] {
        try base.changes(since: sequence, visibleTo: visibility, limit: limit)
    }

    public func lastSequence() throws(JournalError) -> Int64 { try base.lastSequence() }

    public func lastDossierNumber(prefix: String) throws(JournalError) -> Int {
        try base.lastDossierNumber(prefix: prefix)
    }

    public func lastIssued(_ series: String) throws(JournalError) -> Int { try base.lastIssued(series) }

    public func lastItemSerial(_ leg: Leg) throws(JournalError) -> Int { try base.lastItemSerial(leg) }

    public func nextWake(upTo instant: Instant) throws(JournalError) -> (at: Instant, dossier: String)? {
        try base.nextWake(upTo: instant)
    }

    public func reservation(_ code: String) throws(JournalError) -> Reservation? { try base.reservation(code) }

    public func answer(account: String, key: String) throws(JournalError) -> Answer? {
        try base.answer(account: account, key: key)
    }

    public func areAnswered(_ keys: [Answer.Key], isAlone: Bool) throws(JournalError) -> [Bool] {
        try base.areAnswered(keys, isAlone: isAlone)
    }

    public func hall(of office: String, on day: CivilDate) throws(JournalError) -> Hall {
        try base.hall(of: office, on: day)
    }

    public func settlements(of office: String) throws(JournalError) -> [SettlementRecord] {
        try base.settlements(of: office)
    }

    public func account(_ name: String) throws(JournalError) -> Account? { try base.account(name) }

    public func account(certificate: String) throws(JournalError) -> Account? {
        try base.account(certificate: certificate)
    }

    public func accounts() throws(JournalError) -> [Account] { try base.accounts() }

    public func add(
        _ attachment: Attachment, isFinal: @Sendable (String) -> Bool
    ) throws(JournalError) -> Attachment { try base.add(attachment, isFinal: isFinal) }

    public func attachment(_ sha256: String, of account: String) throws(JournalError) -> Attachment? {
        try base.attachment(sha256, of: account)
    }

    public func attachment(_ sha256: String) throws(JournalError) -> Attachment? { try base.attachment(sha256) }

    public func dossiers(referringTo sha256: String) throws(JournalError) -> [String] {
        try base.dossiers(referringTo: sha256)
    }

    public func exchangeRecord(_ id: String) throws(JournalError) -> ExchangeRecord? {
        try base.exchangeRecord(id)
    }

    public func exchangeRecords(about document: String) throws(JournalError) -> [ExchangeRecord] {
        try base.exchangeRecords(about: document)
    }

    public func exchangeRecords(ofDossier dossier: String) throws(JournalError) -> [ExchangeRecord] {
        try base.exchangeRecords(ofDossier: dossier)
    }

    public func exchangeBytes(_ id: String) throws(JournalError) -> [UInt8]? {
        try base.exchangeBytes(id)
    }

    public func logSize() throws(JournalError) -> Int { try base.logSize() }

    public func loggableEvents(from index: Int, limit: Int) throws(JournalError) -> [LoggableEvent] {
        try base.loggableEvents(from: index, limit: limit)
    }

    public func unstamped(limit: Int) throws(JournalError) -> [UnstampedReceipt] { try base.unstamped(limit: limit) }

    public func store(_ stamped: [StampedReceipt]) throws(JournalError) { try base.store(stamped) }

    public func stampBacklog() throws(JournalError) -> StampBacklog { try base.stampBacklog() }

    public func append(_ batch: LogBatch) throws(JournalError) { try base.append(batch) }

    /// The sizes of the heads of the log that it was told of.
    public var toldSizes: [Int] { told.withLock(\.self) }

    public func noteLogged(upTo head: LogHead) {
        told.withLock { $0.append(head.size) }
        base.noteLogged(upTo: head)
    }

    public func logHead() throws(JournalError) -> LogHead? { try base.logHead() }

    public func logHeads(after size: Int, limit: Int) throws(JournalError) -> [LogHead] {
        try base.logHeads(after: size, limit: limit)
    }

    public func mostCosignedHead(covering index: Int) throws(JournalError) -> LogHead? {
        try base.mostCosignedHead(covering: index)
    }

    public func append(_ cosignatures: [LogCosignature]) throws(JournalError) { try base.append(cosignatures) }

    public func append(_ stamp: LogStamp) throws(JournalError) { try base.append(stamp) }

    public func logStamps(after day: CivilDate?, limit: Int) throws(JournalError) -> [LogStamp] {
        try base.logStamps(after: day, limit: limit)
    }

    public func newestLogStamp() throws(JournalError) -> LogStamp? { try base.newestLogStamp() }

    public func logLeaves(from index: Int, limit: Int) throws(JournalError) -> [LogLeaf] {
        try base.logLeaves(from: index, limit: limit)
    }

    public func hashes(of tile: TileCoordinate) throws(JournalError) -> [TreeHash] { try base.hashes(of: tile) }

    public func leafIndex(ofReceipt id: String) throws(JournalError) -> Int? { try base.leafIndex(ofReceipt: id) }

    public func clock() throws(JournalError) -> Instant? { try base.clock() }

    public func notices(of dossier: String) throws(JournalError) -> [OutboxEntry] { try base.notices(of: dossier) }

    public func notices(
        in state: Telling.State, after: Notice.ID?, limit: Int
    ) throws(JournalError) -> [OutboxEntry] {
        try base.notices(in: state, after: after, limit: limit)
    }

    public func dueNotices(upTo instant: Instant, limit: Int) throws(JournalError) -> [OutboxEntry] {
        try base.dueNotices(upTo: instant, limit: limit)
    }

    public func nextNoticeAttempt() throws(JournalError) -> Instant? { try base.nextNoticeAttempt() }

    public func record(_ steps: [TellingStep]) throws(JournalError) {
        let number = lastRecord.withLock { last in
            last += 1
            return last
        }
        if let fault = recordFaults[number] { throw fault }
        try base.record(steps)
    }

    public func noticeCounts() throws(JournalError) -> NoticeCounts { try base.noticeCounts() }

    public func counts() throws(JournalError) -> JournalCounts { try base.counts() }
}
