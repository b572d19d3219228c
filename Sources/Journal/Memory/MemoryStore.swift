import Civil
import Desk
import Dossiers
import Evidence
import Notices
import Postal

/// What an in-memory journal holds.
struct MemoryStore {
    /// An event with the state to which its change led.
    struct StoredEvent {
        let record: EventRecord
        let state: DossierState
    }

    /// A dossier with the places of its events.
    struct StoredCase {
        /// The sequence of the first event; puts the dossiers into the order of their submission.
        let first: Int64
        var file: CaseFile
        var row: DossierRow
        var sequences: [Int64] = []
        var receipts: [SignedReceipt] = []
        var forms: [StoredForm] = []
    }

    struct HallKey: Hashable {
        let office: String
        let day: CivilDate
    }

    /// All events; the sequence of an event is its index and one.
    var events: [StoredEvent] = []
    var cases: [String: StoredCase] = [:]
    var receiptHashes: [String: String] = [:]
    /// Receipts that wait for a time stamp, the oldest first.
    var unstamped: [SignedReceipt] = []
    var items: [ItemID: ItemRow] = [:]
    var halls: [HallKey: Hall] = [:]
    /// The minutes of each office, in their order.
    var settlements: [String: [SettlementRecord]] = [:]
    var reservations: [String: Reservation] = [:]
    var answers: [Answer.Key: Answer] = [:]
    /// The keys of the answers, the oldest first.
    var answerOrder: [Answer.Key] = []
    var accounts: [String: Account] = [:]
    /// By digest, then by account.
    var attachments: [String: [String: Attachment]] = [:]
    /// The dossiers that refer to a digest.
    var uses: [String: [String]] = [:]
    var notices: [Notice.ID: OutboxEntry] = [:]
    /// The notices in the order in which they were stored.
    var noticeOrder: [Notice.ID] = []
    /// The last number of each series.
    var issued: [String: Int] = [:]
    /// Messages between agencies in their order.
    var messages: [SealedMessage] = []
    var clock: Instant?
    var log = MemoryLog()

    var lastSequence: Int64 { Int64(events.count) }
}
