public import Civil
public import Evidence
public import Notices

/// All that one command changes; stored whole or not at all.
public struct Commit: Sendable {
    public var cases: [CaseChange]
    public var halls: [HallChange]
    /// The minutes of settlements that are drawn up.
    public var settlements: [SettlementRecord]
    public var reservation: Reservation?
    /// The reserved dossier code that a submission used.
    public var usedReservation: String?
    public var answer: Answer?
    public var accounts: [Account]
    /// Messages between agencies, sent or received.
    public var messages: [SealedMessage]
    /// The new time of a simulated clock.
    public var clock: Instant?

    public init(
        cases: [CaseChange] = [], halls: [HallChange] = [], settlements: [SettlementRecord] = [],
        reservation: Reservation? = nil, usedReservation: String? = nil, answer: Answer? = nil,
        accounts: [Account] = [], messages: [SealedMessage] = [], clock: Instant? = nil
    ) {
        self.cases = cases
        self.halls = halls
        self.settlements = settlements
        self.reservation = reservation
        self.usedReservation = usedReservation
        self.answer = answer
        self.accounts = accounts
        self.messages = messages
        self.clock = clock
    }
}

/// New events of one case, with the state that they lead to.
public struct CaseChange: Sendable {
    /// The number that the last event must have for the change to be stored; 0 for a new dossier.
    public let expected: Int
    public let records: [EventRecord]
    public let receipts: [SignedReceipt]
    /// The forms that the events issue, at most one each.
    public let forms: [StoredForm]
    /// What the applicant is told of the events.
    public let notices: [Notice]
    public let after: CaseFile

    public init(
        expected: Int, records: [EventRecord], receipts: [SignedReceipt], forms: [StoredForm] = [],
        notices: [Notice] = [], after: CaseFile
    ) {
        self.expected = expected
        self.records = records
        self.receipts = receipts
        self.forms = forms
        self.notices = notices
        self.after = after
    }
}

/// A dossier code handed out ahead of a submission.
public struct Reservation: Hashable, Sendable {
    public let code: String
    public let account: String
    public let procedure: String
    public let office: String
    public let until: Instant

    public init(code: String, account: String, procedure: String, office: String, until: Instant) {
        self.code = code
        self.account = account
        self.procedure = procedure
        self.office = office
        self.until = until
    }
}

/// What was answered to a request with an idempotency key, so that the same request gets the same answer.
public struct Answer: Hashable, Sendable {
    /// An idempotency key and whose it is.
    public struct Key: Hashable, Sendable {
        public let account: String
        public let key: String

        public init(account: String, key: String) {
            self.account = account
            self.key = key
        }
    }

    public let account: String
    public let key: String
    /// The SHA-256 of verb, words and canonical body.
    public let digest: [UInt8]
    /// The reply line without its `ref`.
    public let reply: [UInt8]
    public let at: Instant

    public init(account: String, key: String, digest: [UInt8], reply: [UInt8], at: Instant) {
        self.account = account
        self.key = key
        self.digest = digest
        self.reply = reply
        self.at = at
    }
}
