public import Journal
public import Testing

/// One promise that every journal engine keeps, with the test that holds an engine to it.
///
/// A test target runs `JournalClause.all` as the arguments of one test, each against a new, empty journal.
public struct JournalClause: Sendable, CustomTestStringConvertible {
    public let promise: String
    private let body: @Sendable (any Journal) throws -> Void

    init(_ promise: String, _ body: @escaping @Sendable (any Journal) throws -> Void) {
        self.promise = promise
        self.body = body
    }

    public var testDescription: String { promise }

    /// Holds an empty journal to the promise; records issues with Swift Testing.
    public func hold(_ journal: any Journal) throws {
        try body(journal)
    }

    /// Every promise.
    public static let all: [JournalClause] =
        commits + conflicts + lists + queues + offices + halls + settlements + changes + histories + numbers + answers
        + accounts + attachments + exchange + notices + log + stamps
}
