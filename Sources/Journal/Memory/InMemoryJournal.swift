public import Civil
public import Desk
public import Evidence
public import Postal
import Synchronization

/// A journal that lives only as long as its process, for tests and simulations; it keeps every promise of the
/// contract but the one of stable storage.
public final class InMemoryJournal: Journal {
    let store = Mutex(MemoryStore())

    public init() {}

    @discardableResult
    public func commit(_ group: [Commit], logging batch: LogBatch?) throws(JournalError) -> Int64 {
        try store.withLock { store throws(JournalError) in
            try store.check(group)
            if let batch { try store.append(batch) }
            return store.apply(group)
        }
    }

    public func caseFile(_ dossier: String) -> CaseFile? {
        CaseFile(folding: history(of: dossier))
    }

    public func history(of dossier: String) -> [EventRecord] {
        store.withLock { store in
            (store.cases[dossier]?.sequences ?? []).map { store.events[Int($0) - 1].record }
        }
    }

    public func histories(_ query: HistoryQuery) -> [CaseHistory] {
        store.withLock { $0.histories(query) }
    }

    public func receiptHash(_ id: String) -> String? {
        store.withLock { $0.receiptHashes[id] }
    }

    public func receipts(of dossier: String) -> [SignedReceipt] {
        store.withLock { $0.cases[dossier]?.receipts ?? [] }
    }

    public func forms(of dossier: String) -> [StoredForm] {
        store.withLock { $0.cases[dossier]?.forms ?? [] }
    }

    public func dossier(ofItem item: ItemID) -> String? {
        store.withLock { $0.items[item]?.dossier }
    }

    public func dossiers(_ query: QueueQuery) -> [DossierRow] {
        store.withLock { $0.dossiers(query) }
    }

    public func items(in states: [ItemState], after: String?, limit: Int) -> [ItemRow] {
        guard let after else { return store.withLock { $0.items(in: states, after: nil, limit: limit) } }
        guard let last = try? ItemID(after) else { return [] }
        return store.withLock { $0.items(in: states, after: last, limit: limit) }
    }

    public func changes(since sequence: Int64, visibleTo visibility: Visibility, limit: Int) -> [Change] {
        store.withLock { $0.changes(since: sequence, visibleTo: visibility, limit: limit) }
    }

    public func lastSequence() -> Int64 {
        store.withLock { $0.lastSequence }
    }

    public func lastDossierNumber(prefix: String) -> Int {
        store.withLock { $0.lastDossierNumber(prefix: prefix) }
    }

    public func lastIssued(_ series: String) -> Int {
        store.withLock { $0.issued[series] ?? 0 }
    }

    public func lastItemSerial(_ leg: Leg) -> Int {
        store.withLock { store in store.items.keys.filter { $0.leg == leg }.map(\.serial).max() ?? 0 }
    }

    public func nextWake(upTo instant: Instant) -> (at: Instant, dossier: String)? {
        store.withLock { $0.nextWake(upTo: instant) }
    }

    /// Never: there is nothing to do.
    public var needsUpkeep: Bool { false }

    public func upkeep() {}

    public func reservation(_ code: String) -> Reservation? {
        store.withLock { $0.reservations[code] }
    }

    public func answer(account: String, key: String) -> Answer? {
        store.withLock { $0.answers[Answer.Key(account: account, key: key)] }
    }

    public func areAnswered(_ keys: [Answer.Key], isAlone: Bool) -> [Bool] {
        store.withLock { store in keys.map { store.answers[$0] != nil } }
    }

    public func hall(of office: String, on day: CivilDate) -> Hall {
        store.withLock { $0.halls[MemoryStore.HallKey(office: office, day: day)] ?? Hall(office: office, day: day) }
    }

    public func settlements(of office: String) -> [SettlementRecord] {
        store.withLock { $0.settlements[office] ?? [] }
    }

    public func account(_ name: String) -> Account? {
        store.withLock { $0.accounts[name] }
    }

    public func account(certificate: String) -> Account? {
        accounts().first { $0.certificate == certificate }
    }

    public func accounts() -> [Account] {
        store.withLock { $0.accounts.values.sorted { $0.name < $1.name } }
    }

    @discardableResult
    public func add(_ attachment: Attachment, isFinal: @Sendable (String) -> Bool) -> Attachment {
        store.withLock { store in
            let (digest, account) = (attachment.sha256, attachment.account)
            if let known = store.attachments[digest]?[account], isFinal(known.mediaType) { return known }
            store.attachments[digest, default: [:]][account] = attachment
            return attachment
        }
    }

    public func attachment(_ sha256: String, of account: String) -> Attachment? {
        store.withLock { $0.attachments[sha256]?[account] }
    }

    public func attachment(_ sha256: String) -> Attachment? {
        store.withLock { $0.attachments[sha256]?.values.min { $0.account < $1.account } }
    }

    public func dossiers(referringTo sha256: String) -> [String] {
        store.withLock { $0.dossiers(referringTo: sha256) }
    }

    public func exchangeRecord(_ id: String) -> ExchangeRecord? {
        store.withLock { store in store.messages.first { $0.record.id == id }?.record }
    }

    public func exchangeRecords(about document: String) -> [ExchangeRecord] {
        store.withLock { store in store.messages.map(\.record).filter { $0.document == document } }
    }

    public func exchangeRecords(ofDossier dossier: String) -> [ExchangeRecord] {
        store.withLock { store in store.messages.map(\.record).filter { $0.dossier == dossier } }
    }

    public func exchangeBytes(_ id: String) -> [UInt8]? {
        store.withLock { store in store.messages.first { $0.record.id == id }?.bytes }
    }

    public func clock() -> Instant? {
        store.withLock { $0.clock }
    }

    public func counts() -> JournalCounts {
        store.withLock { store in
            JournalCounts(
                dossiers: store.cases.count, events: store.events.count,
                receipts: store.cases.values.reduce(0) { $0 + $1.receipts.count },
                attachments: store.attachments.count, accounts: store.accounts.count)
        }
    }
}
