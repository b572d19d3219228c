public import Civil
public import Postal

/// A page of whole histories, in the order in which the dossiers were submitted.
///
/// A reader who goes on after the last `place` with the same `through` sees the journal as it was at one moment, however
/// long it takes and whatever is written meanwhile, and never holds more than a page.
public struct HistoryQuery: Hashable, Sendable {
    public var visibility: Visibility
    public var office: String?
    /// Leaves out the dossiers that had come to their end and to rest before this moment.
    public var activeSince: Instant?
    /// Only the dossiers that the Post carries or has carried on one of these legs; `nil` for all.
    public var legs: [Leg]?
    /// The last event that counts; `lastSequence()` when the reading began.
    public var through: Int64
    /// The place after which the page begins; 0 for the first page.
    public var after: Int64
    public var limit: Int

    public init(
        visibility: Visibility, office: String? = nil, activeSince: Instant? = nil, legs: [Leg]? = nil,
        through: Int64, after: Int64 = 0,
        limit: Int = 100
    ) {
        self.visibility = visibility
        self.office = office
        self.activeSince = activeSince
        self.legs = legs
        self.through = through
        self.after = after
        self.limit = limit
    }
}

/// All events of one dossier, up to the last one that a reader asked for.
public struct CaseHistory: Hashable, Sendable {
    /// The sequence of the first event: the dossier's place among all.
    public let place: Int64
    public let records: [EventRecord]

    public init(place: Int64, records: [EventRecord]) {
        self.place = place
        self.records = records
    }
}
