public import Civil
public import Desk
public import Journal

/// A day in a hall for tests, played through the rules, and the changes that a journal is to store of it.
public struct SampleHall {
    /// The hall as it stands.
    public private(set) var hall: Hall
    private let at: Instant

    public init(_ office: String, at: Instant) {
        hall = Hall(office: office, day: at.date)
        self.at = at
    }

    /// Does things that the rules allow.
    /// - Throws: `HallRefusal`.
    public mutating func play(_ commands: [HallCommand], by account: String = "lan") throws -> HallChange {
        let expected = hall.number
        var records: [HallRecord] = []
        for command in commands {
            let record = HallRecord(
                number: hall.number + 1, at: at, account: account, event: try hall.decide(command, now: at))
            try hall.evolve(record)
            records.append(record)
        }
        return HallChange(expected: expected, records: records, after: hall)
    }
}
