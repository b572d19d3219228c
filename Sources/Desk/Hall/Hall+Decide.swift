public import Civil

extension Hall {
    /// What a command makes happen.
    ///
    /// - Throws: `HallRefusal` when the state of a ticket, a counter or the queue forbids it.
    public func decide(_ command: HallCommand, now: Instant) throws(HallRefusal) -> HallEvent {
        switch command {
        case .take(let group, let field, let priority):
            let used = tickets.last { $0.number.letter == group }?.number.serial ?? 0
            guard let next = TicketNumber(letter: group, serial: used + 1) else { throw .numbersUsedUp }
            return .issued(.init(ticket: next, field: field, priority: priority))
        case .call(let group, let counter):
            if let busy = ticket(atCounter: counter) { throw .counterBusy(busy.number) }
            guard let next = queue(of: group, now: now).first else { throw .nobodyWaits }
            return .called(ticket: next.number, counter: counter)
        case .recall(let number):
            let ticket = try admit(.recall, number)
            if ticket.state == .noShow, let counter = ticket.call?.counter, let busy = self.ticket(atCounter: counter) {
                throw .counterBusy(busy.number)
            }
            return .recalled(ticket: number)
        case .serve(let number):
            _ = try admit(.serve, number)
            return .began(ticket: number)
        case .finish(let number, let dossiers):
            _ = try admit(.finish, number)
            return .served(ticket: number, dossiers: dossiers)
        case .miss(let number):
            _ = try admit(.miss, number)
            return .missed(ticket: number)
        case .redirect(let number, let group):
            guard try admit(.redirect, number).group != group else { throw .sameGroup }
            return .redirected(ticket: number, to: group)
        }
    }

    private func admit(_ action: TicketAction, _ number: TicketNumber) throws(HallRefusal) -> Ticket {
        guard let ticket = ticket(number) else { throw .noTicket(number) }
        guard action.row.from.contains(ticket.state) else {
            throw .stateForbids(ticket.state, allowed: TicketAction.allowed(in: ticket.state))
        }
        return ticket
    }
}
