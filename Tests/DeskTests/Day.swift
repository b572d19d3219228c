import Civil

@testable import Desk

/// A day in a hall, played through commands that have to succeed.
struct Day {
    private(set) var hall = Hall(office: "H61.90", day: Day.opening.date)
    private(set) var records: [HallRecord] = []
    var now = Day.opening

    /// Monday 04/03/2019, 08:00.
    static let opening = Instant(unixSeconds: 1_551_661_200)

    @discardableResult
    mutating func play(_ command: HallCommand, by account: String = "lan") throws -> TicketNumber {
        let event = try hall.decide(command, now: now)
        let record = HallRecord(number: hall.number + 1, at: now, account: account, event: event)
        try hall.evolve(record)
        records.append(record)
        return event.ticket
    }

    @discardableResult
    mutating func take(_ priority: PriorityClass = .ordinary, group: String = "A") throws -> TicketNumber {
        try play(.take(group: group, field: nil, priority: priority), by: "")
    }

    /// Calls the next and serves him to the end.
    mutating func serveNext(_ group: String = "A", counter: Int = 1) throws -> TicketNumber {
        let ticket = try play(.call(group: group, counter: counter))
        try play(.serve(ticket))
        try play(.finish(ticket, dossiers: []))
        return ticket
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
