import Dossiers
public import Postal

extension PostalLedger {
    /// Takes in all that the post did for a dossier.
    public mutating func add(_ history: CaseHistory) {
        guard let first = history.records.first, var file = CaseFile(beginning: first) else { return }
        for record in history.records.dropFirst() {
            if case .post(let id, let event) = record.event, let item = file.item(id) {
                take(
                    event, of: item, at: record.at, by: record.actor.account, office: record.actor.office,
                    authority: file.dossier.office)
            }
            file.evolve(record)
        }
    }
}

extension Journal {
    /// Reads all that moved through the hands of the post, a page of histories at a time.
    public func postalLedger(page: Int = 100) throws(JournalError) -> PostalLedger {
        var ledger = PostalLedger()
        var query = HistoryQuery(visibility: .post, through: try lastSequence(), limit: page)
        while true {
            let histories = try histories(query)
            guard let last = histories.last else { return ledger }
            for history in histories { ledger.add(history) }
            query.after = last.place
        }
    }
}
