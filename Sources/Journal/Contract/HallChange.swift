public import Civil
public import Desk

/// New events in the hall of a one-stop unit on a day, with the state that they lead to.
public struct HallChange: Sendable {
    /// The number that the last event of the hall and day must have for the change to be stored; 0 for a new day.
    public let expected: Int
    public let records: [HallRecord]
    public let after: Hall

    public init(expected: Int, records: [HallRecord], after: Hall) {
        self.expected = expected
        self.records = records
        self.after = after
    }

    /// The code of the office.
    public var office: String { after.office }
    public var day: CivilDate { after.day }

    /// Whether the records follow `expected` without a gap and lead to as many events as `after` has.
    public var isConsistent: Bool {
        let numbered = records.enumerated().allSatisfy { $0.element.number == expected + $0.offset + 1 }
        return numbered && !records.isEmpty && after.number == expected + records.count
    }

    /// The error where another writer was first.
    public var conflict: JournalError { .conflict(dossier: "the hall of \(office)") }
}
