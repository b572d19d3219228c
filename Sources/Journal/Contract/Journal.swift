public import Civil
public import Desk
public import Evidence
public import Postal

/// The durable memory of a gateway: events, receipts and what is derived from them.
///
/// Engines are interchangeable; each passes the same contract tests. All functions block until they are done
/// and may be called from any thread.
public protocol Journal: NoticeOutbox, LogBook, StampQueue {
    /// Stores a group of commits in one transaction; on stable storage when it returns.
    ///
    /// - Parameter batch: what the transparency log takes in with it, of events that were stored before (`LogBook.append`).
    /// - Returns: the sequence of the first event of the group; the others follow it without gaps.
    /// - Throws: `JournalError`; nothing of the group and of the batch was stored then, but after `outcomeUnknown` all of it
    ///   may be.
    @discardableResult
    func commit(_ group: [Commit], logging batch: LogBatch?) throws(JournalError) -> Int64

    /// Whether `upkeep` should be called soon.
    var needsUpkeep: Bool { get }
    /// Does what keeps the store quick and need not hold up a commit.
    func upkeep() throws(JournalError)

    func caseFile(_ dossier: String) throws(JournalError) -> CaseFile?
    func history(of dossier: String) throws(JournalError) -> [EventRecord]
    /// A page of histories, for reports over many dossiers.
    func histories(_ query: HistoryQuery) throws(JournalError) -> [CaseHistory]
    /// The receipts of a dossier in the order of their events.
    func receipts(of dossier: String) throws(JournalError) -> [SignedReceipt]
    /// The SHA-256 of the payload of a receipt, in hex; `nil` for one that is not stored.
    func receiptHash(_ id: String) throws(JournalError) -> String?
    /// The forms that events of a dossier issued, in the order of the events.
    func forms(of dossier: String) throws(JournalError) -> [StoredForm]
    func dossier(ofItem item: ItemID) throws(JournalError) -> String?
    func dossiers(_ query: QueueQuery) throws(JournalError) -> [DossierRow]
    /// Items in one of the states, the earliest registered first; `after` is an item id.
    func items(in states: [ItemState], after: String?, limit: Int) throws(JournalError) -> [ItemRow]
    /// Changes after a sequence, in order.
    func changes(
        since sequence: Int64, visibleTo visibility: Visibility, limit: Int
    ) throws(JournalError) -> [Change]
    func lastSequence() throws(JournalError) -> Int64

    /// The largest number among dossier codes and reservations that begin with a prefix; 0 where there is none.
    func lastDossierNumber(prefix: String) throws(JournalError) -> Int
    /// The largest number that an event took in a series; 0 where there is none.
    func lastIssued(_ series: String) throws(JournalError) -> Int
    /// The largest serial among items of a leg; 0 where there is none.
    func lastItemSerial(_ leg: Leg) throws(JournalError) -> Int
    /// The dossier with the earliest moment at which something happens by itself, up to `instant`.
    func nextWake(upTo instant: Instant) throws(JournalError) -> (at: Instant, dossier: String)?
    func reservation(_ code: String) throws(JournalError) -> Reservation?
    func answer(account: String, key: String) throws(JournalError) -> Answer?
    /// Whether there is an answer to each of these keys, in their order.
    /// - Parameter isAlone: whether no group is on its way to the store, so that whoever stores the next one may look for
    ///   them itself and keeps nobody waiting.
    func areAnswered(_ keys: [Answer.Key], isAlone: Bool) throws(JournalError) -> [Bool]

    /// A day in the hall of an office; without tickets where none was taken.
    func hall(of office: String, on day: CivilDate) throws(JournalError) -> Hall

    /// The minutes of the settlements of a one-stop unit, in the order in which they were drawn up.
    func settlements(of office: String) throws(JournalError) -> [SettlementRecord]

    func account(_ name: String) throws(JournalError) -> Account?
    func account(certificate: String) throws(JournalError) -> Account?
    func accounts() throws(JournalError) -> [Account]

    /// Records that an account uploaded a component whose bytes are already on stable storage.
    ///
    /// What the account says last of the same bytes counts, until it says a final media type: that stays.
    ///
    /// - Parameter isFinal: whether a media type is one that stays.
    /// - Returns: what counts now.
    @discardableResult
    func add(
        _ attachment: Attachment, isFinal: @Sendable (_ mediaType: String) -> Bool
    ) throws(JournalError) -> Attachment
    func attachment(_ sha256: String, of account: String) throws(JournalError) -> Attachment?
    func attachment(_ sha256: String) throws(JournalError) -> Attachment?
    /// The dossiers that refer to an attachment, in the order of their submission.
    func dossiers(referringTo sha256: String) throws(JournalError) -> [String]

    func exchangeRecord(_ id: String) throws(JournalError) -> ExchangeRecord?
    /// The messages about a document, itself first, in their order.
    func exchangeRecords(about document: String) throws(JournalError) -> [ExchangeRecord]
    /// The messages about a dossier, in the order in which they were stored.
    func exchangeRecords(ofDossier dossier: String) throws(JournalError) -> [ExchangeRecord]
    /// The file of a message.
    func exchangeBytes(_ id: String) throws(JournalError) -> [UInt8]?

    /// The stored time of a simulated clock; `nil` in a store that never had one.
    func clock() throws(JournalError) -> Instant?
    func counts() throws(JournalError) -> JournalCounts
}

extension Journal {
    /// Stores a group of commits in one transaction, without a batch of the log.
    @discardableResult
    public func commit(_ group: [Commit]) throws(JournalError) -> Int64 { try commit(group, logging: nil) }
}
