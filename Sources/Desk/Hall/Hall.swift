public import Civil

/// One day in the hall of a one-stop unit (bộ phận một cửa) as its events made it: every ticket and where it stands.
public struct Hall: Hashable, Sendable {
    /// The code of the office.
    public let office: String
    public let day: CivilDate
    /// The tickets in the order of their issue.
    public internal(set) var tickets: [Ticket]
    /// The number of the last event; 0 before the first.
    public internal(set) var number: Int
    /// For each group, how many priority tickets were called in a row up to now.
    var inARow: [String: Int]

    /// A day on which nothing has happened yet.
    public init(office: String, day: CivilDate) {
        self.office = office
        self.day = day
        tickets = []
        number = 0
        inARow = [:]
    }

    /// The day that its events make, from the first on.
    public init(office: String, day: CivilDate, folding records: some Sequence<HallRecord>) throws(HallFault) {
        self.init(office: office, day: day)
        for record in records { try evolve(record) }
    }

    public func ticket(_ number: TicketNumber) -> Ticket? {
        tickets.first { $0.number == number }
    }

    /// The tickets that wait for a group, in the order in which they would be called from now on.
    public func queue(of group: String, now: Instant) -> [Ticket] {
        CallingOrder.order(
            tickets.filter { $0.group == group && $0.state == .waiting }, inARow: inARow[group] ?? 0, now: now)
    }

    /// The ticket that keeps a counter busy.
    public func ticket(atCounter counter: Int) -> Ticket? {
        tickets.first { $0.isAtCounter && $0.call?.counter == counter }
    }

    /// The mean time that the people of a group spent at the counter today, in seconds; `nil` before the first is done.
    public func meanServiceSeconds(of group: String) -> Int64? {
        let times = tickets.compactMap { $0.group == group ? $0.serviceSeconds : nil }
        return times.isEmpty ? nil : times.reduce(0, +) / Int64(times.count)
    }

    /// How many counters have called for a group today.
    public func activeCounters(of group: String) -> Int {
        Set(tickets.compactMap { $0.group == group ? $0.call?.counter : nil }).count
    }

    /// How many people are called before a waiting ticket if nobody else comes, and how long that takes in seconds by
    /// today's times; `nil` for a ticket that does not wait.
    public func outlook(of ticket: TicketNumber, now: Instant) -> (ahead: Int, seconds: Int64?)? {
        guard let group = self.ticket(ticket)?.group,
            let ahead = queue(of: group, now: now).firstIndex(where: { $0.number == ticket })
        else { return nil }
        let seconds = meanServiceSeconds(of: group).map { mean in
            mean * Int64(ahead) / Int64(max(1, activeCounters(of: group)))
        }
        return (ahead, seconds)
    }
}
