public import Civil

/// In which order waiting people are called (DESIGN): the highest class first, who came first inside a class, and
/// nobody waits for ever.
///
/// - While ordinary people wait, at most two of a priority class are called in a row; then one ordinary person is.
///   The `k`-th ordinary person in the queue is therefore called by the `3k`-th call of the group.
/// - Of a priority class, who has waited an hour is called like an emergency, so that no stream of higher classes
///   passes by a lower one without end.
public enum CallingOrder {
    /// How many priority tickets may be called in a row while an ordinary one waits.
    public static let mostInARow = 2
    /// After how long a priority ticket counts as the highest class, in seconds.
    public static let patienceSeconds: Int64 = 3600

    /// The order in which tickets of one queue are called from now on, if nobody else comes.
    ///
    /// - Parameter inARow: how many priority tickets were called in a row before.
    public static func order(_ waiting: [Ticket], inARow: Int, now: Instant) -> [Ticket] {
        var priority = waiting.filter(\.priority.isPriority).sorted { isMoreUrgent($0, $1, now) }[...]
        var ordinary = waiting.filter { !$0.priority.isPriority }.sorted(by: cameFirst)[...]
        var order: [Ticket] = []
        var inARow = inARow
        while !priority.isEmpty || !ordinary.isEmpty {
            let isTurnOfOrdinary = priority.isEmpty || inARow >= mostInARow && !ordinary.isEmpty
            guard let next = isTurnOfOrdinary ? ordinary.popFirst() : priority.popFirst() else { break }
            inARow = isTurnOfOrdinary ? 0 : inARow + 1
            order.append(next)
        }
        return order
    }

    private static func isMoreUrgent(_ left: Ticket, _ right: Ticket, _ now: Instant) -> Bool {
        let (first, second) = (rank(left, now), rank(right, now))
        return first == second ? cameFirst(left, right) : first < second
    }

    private static func rank(_ ticket: Ticket, _ now: Instant) -> PriorityClass {
        now.unixSeconds - ticket.issuedAt.unixSeconds >= patienceSeconds ? .emergency : ticket.priority
    }

    private static func cameFirst(_ left: Ticket, _ right: Ticket) -> Bool {
        (left.issuedAt.unixSeconds, left.number.serial, left.number.letter)
            < (right.issuedAt.unixSeconds, right.number.serial, right.number.letter)
    }
}
