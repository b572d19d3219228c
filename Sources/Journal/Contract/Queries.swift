public import Catalog
public import Civil
public import Dossiers

/// Whose changes and dossiers a reader may see.
public enum Visibility: Hashable, Sendable {
    case everything
    case owner(String)
    /// What was filed at the offices, and from the event on that brought one of them in what they decide, have a task of
    /// or were consulted on (``InvolvedOffice``). So a reader who asks on from a cursor gets what one gets who reads all
    /// again: nothing comes up behind the cursor.
    case offices([String])
    /// Dossiers that the post carries or has carried.
    case post
}

/// A page of dossiers, in the order of the priority rules: earliest due first, then earliest submitted, then code.
public struct QueueQuery: Hashable, Sendable {
    /// Of offices: what waits for them.
    public var visibility: Visibility
    /// The office at which they were filed.
    public var office: String?
    /// The office for which they wait, in whose queue they stand.
    public var acting: String?
    public var states: [DossierState]
    public var duty: Duty?
    public var procedure: String?
    public var channel: Channel?
    /// Only dossiers that are late at this moment and not closed: due before it and not completed, or completed late.
    public var overdueAt: Instant?
    /// Only dossiers that are due in this span, its ends counted, and are not completed.
    public var dueWithin: ClosedRange<Instant>?
    /// Only dossiers that this officer has leased at `leaseNow`.
    public var leasedBy: String?
    /// Only dossiers that nobody but this officer has leased at `leaseNow`.
    public var availableTo: String?
    public var leaseNow: Instant?
    /// The place of the dossier with which the page before ended; it keeps its meaning whatever becomes of that one.
    public var after: QueuePlace?
    public var limit: Int

    public init(
        visibility: Visibility, office: String? = nil, acting: String? = nil, states: [DossierState] = [],
        duty: Duty? = nil, procedure: String? = nil, channel: Channel? = nil, overdueAt: Instant? = nil,
        dueWithin: ClosedRange<Instant>? = nil, leasedBy: String? = nil, availableTo: String? = nil,
        leaseNow: Instant? = nil, after: QueuePlace? = nil, limit: Int = 50
    ) {
        self.visibility = visibility
        self.office = office
        self.acting = acting
        self.states = states
        self.duty = duty
        self.procedure = procedure
        self.channel = channel
        self.overdueAt = overdueAt
        self.dueWithin = dueWithin
        self.leasedBy = leasedBy
        self.availableTo = availableTo
        self.leaseNow = leaseNow
        self.after = after
        self.limit = limit
    }

    /// The offices for one of which a listed dossier waits; `nil` where it does not matter.
    public var waitingFor: [String]? {
        guard case .offices(let own) = visibility else { return acting.map { [$0] } }
        return acting.map { office in own.filter { $0 == office } } ?? own
    }
}

/// One change, with its place in the order of all changes.
public struct Change: Hashable, Sendable {
    /// The place in the journal; grows by at least one from change to change.
    public let sequence: Int64
    public let record: EventRecord
    public let state: DossierState

    public init(sequence: Int64, record: EventRecord, state: DossierState) {
        self.sequence = sequence
        self.record = record
        self.state = state
    }
}

/// An uploaded component (thành phần hồ sơ) whose bytes are stored under their digest.
public struct Attachment: Hashable, Sendable {
    /// SHA-256 in hex.
    public let sha256: String
    public let account: String
    public let mediaType: String
    public let bytes: Int

    public init(sha256: String, account: String, mediaType: String, bytes: Int) {
        self.sha256 = sha256
        self.account = account
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// How much the journal holds.
public struct JournalCounts: Hashable, Sendable {
    public let dossiers: Int
    public let events: Int
    public let receipts: Int
    public let attachments: Int
    public let accounts: Int

    public init(dossiers: Int, events: Int, receipts: Int, attachments: Int, accounts: Int) {
        self.dossiers = dossiers
        self.events = events
        self.receipts = receipts
        self.attachments = attachments
        self.accounts = accounts
    }
}
