extension Journal {
    /// Reads all that moved at an office, a page of histories at a time.
    ///
    /// - Parameters:
    ///   - settlements: the minutes of the office, where the caller knows later ones than are stored.
    ///   - page: how many histories are held at once.
    public func ledgerBook(
        of office: String, settlements: [SettlementRecord]? = nil, page: Int = 100
    ) throws(JournalError) -> LedgerBook {
        // The minutes come first: what they settle is among the events that are stored by then.
        let known = if let settlements { settlements } else { try self.settlements(of: office) }
        var book = LedgerBook(office: office, settlements: known)
        var query = HistoryQuery(
            visibility: .everything, office: office, through: try lastSequence(), limit: page)
        while true {
            let histories = try histories(query)
            guard let last = histories.last else { return book }
            for history in histories { book.add(history) }
            query.after = last.place
        }
    }
}
