public import Civil

/// A place in the queue of dossiers; places stand in the order of the priority rules.
public struct QueuePlace: Hashable, Comparable, Sendable {
    public let due: Instant?
    public let submittedAt: Instant
    public let code: String

    public init(due: Instant?, submittedAt: Instant, code: String) {
        self.due = due
        self.submittedAt = submittedAt
        self.code = code
    }

    public init(_ row: DossierRow) {
        self.init(due: row.due, submittedAt: row.submittedAt, code: row.code)
    }

    public static func < (left: QueuePlace, right: QueuePlace) -> Bool {
        let (leftDue, rightDue) = (left.due?.unixSeconds ?? .max, right.due?.unixSeconds ?? .max)
        if leftDue != rightDue { return leftDue < rightDue }
        if left.submittedAt != right.submittedAt { return left.submittedAt < right.submittedAt }
        return left.code < right.code
    }
}
