import Civil

extension Hall {
    /// Applies the next event; every event that `decide` returns applies.
    ///
    /// - Throws: `HallFault` where the event cannot follow those before it; the hall is as it was then.
    public mutating func evolve(_ record: HallRecord) throws(HallFault) {
        guard record.number == number + 1 else { throw HallFault(number: record.number) }
        if case .issued(let issue) = record.event {
            let last = tickets.last { $0.number.letter == issue.ticket.letter }?.number.serial ?? 0
            guard issue.ticket.serial == last + 1 else { throw HallFault(number: record.number) }
            tickets.append(Ticket(issue, at: record.at))
        } else {
            guard let index = tickets.firstIndex(where: { $0.number == record.event.ticket }),
                let stage = tickets[index].stage.after(record)
            else { throw HallFault(number: record.number) }
            if case .called = record.event { count(tickets[index]) }
            if case .redirected(_, let group) = record.event { tickets[index].group = group }
            tickets[index].stage = stage
        }
        number = record.number
    }

    private mutating func count(_ called: Ticket) {
        inARow[called.group] = called.priority.isPriority ? (inARow[called.group] ?? 0) + 1 : 0
    }
}

extension Ticket.Stage {
    /// The stage to which an event leads; `nil` where the event cannot happen in this one.
    fileprivate func after(_ record: HallRecord) -> Self? {
        switch (self, record.event) {
        case (.waiting, .called(_, let counter)):
            .called(Ticket.Call(counter: counter, officer: record.account, at: record.at, times: 1))
        case (.called(let call), .recalled), (.noShow(let call, _), .recalled):
            .called(
                Ticket.Call(counter: call.counter, officer: record.account, at: record.at, times: call.times + 1))
        case (.called(let call), .began): .serving(call, since: record.at)
        case (.serving(let call, let since), .served(_, let dossiers)):
            .served(call, since: since, until: record.at, dossiers: dossiers)
        case (.called(let call), .missed): .noShow(call, at: record.at)
        case (.called, .redirected), (.serving, .redirected): .waiting
        default: nil
        }
    }
}
