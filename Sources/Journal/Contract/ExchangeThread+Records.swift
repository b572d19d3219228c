public import Exchange

extension ExchangeThread {
    /// Where a document stands, folded from the messages about it in their order; `nil` where they do not begin with
    /// the document.
    ///
    /// What was stored was allowed when it was; a step that the table no longer allows is passed over.
    public init?(folding records: [ExchangeRecord]) {
        guard let first = records.first, first.step == nil else { return nil }
        self.init(from: first.from, to: first.to)
        for record in records.dropFirst() {
            if let step = record.step { try? take(step, by: record.from) }
        }
    }
}
