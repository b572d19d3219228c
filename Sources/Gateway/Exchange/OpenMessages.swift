import Journal

/// Messages between agencies that are decided and not yet committed.
struct OpenMessages {
    private var messages: [(message: SealedMessage, group: Int)] = []

    subscript(id: String) -> SealedMessage? { messages.last { $0.message.record.id == id }?.message }

    /// The open messages that a filter wants, in their order.
    func records(where matches: (ExchangeRecord) -> Bool) -> [ExchangeRecord] {
        messages.map(\.message.record).filter(matches)
    }

    mutating func add(_ added: [SealedMessage], group: Int) {
        messages += added.map { ($0, group) }
    }

    /// Forgets the messages of groups that are committed: the journal has them.
    mutating func forget(upTo committed: Int) {
        if !messages.isEmpty { messages.removeAll { $0.group <= committed } }
    }
}
