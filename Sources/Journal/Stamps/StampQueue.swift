public import Civil

/// The receipts that wait for the time stamp of an outside authority; a receipt enters with the event that it proves.
public protocol StampQueue: Sendable {
    /// Those that have waited longest, in the order in which they were stored.
    func unstamped(limit: Int) throws(JournalError) -> [UnstampedReceipt]
    /// Puts stamped signatures in place of those that waited; all or nothing.
    ///
    /// - Throws: `JournalError.damaged` where one of them doesn't wait.
    func store(_ stamped: [StampedReceipt]) throws(JournalError)
    func stampBacklog() throws(JournalError) -> StampBacklog
}

/// A receipt without a time stamp.
public struct UnstampedReceipt: Hashable, Sendable {
    public let id: String
    /// When it was signed.
    public let at: Instant
    public let cms: [UInt8]

    public init(id: String, at: Instant, cms: [UInt8]) {
        self.id = id
        self.at = at
        self.cms = cms
    }
}

/// The signature of a receipt with its time stamp.
public struct StampedReceipt: Hashable, Sendable {
    public let id: String
    public let cms: [UInt8]

    public init(id: String, cms: [UInt8]) {
        self.id = id
        self.cms = cms
    }
}

/// How much waits for a time stamp.
public struct StampBacklog: Hashable, Sendable {
    public let count: Int
    /// When the one was signed that has waited longest; `nil` where none waits.
    public let oldest: Instant?

    public init(count: Int, oldest: Instant?) {
        self.count = count
        self.oldest = oldest
    }
}
