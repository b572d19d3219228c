/// A document with its recipients and where it stands at each of them.
///
/// Agencies are named by their codes, all in one style.
public struct ExchangeThread: Hashable, Sendable {
    /// Where the document stands at one recipient.
    public struct Place: Hashable, Sendable {
        public let recipient: String
        public internal(set) var state: ExchangeState
    }

    public let sender: String
    /// In the order of the envelope.
    public private(set) var places: [Place]

    public init(from sender: String, to recipients: [String]) {
        self.sender = sender
        places = recipients.map { Place(recipient: $0, state: .sent) }
    }

    /// The side on which an agency stands; `nil` for one that has no part in it.
    public func side(of agency: String) -> ExchangeSide? {
        if agency == sender { return .sender }
        return places.contains { $0.recipient == agency } ? .recipient : nil
    }

    /// Where the document stands at a recipient.
    public func state(at recipient: String) -> ExchangeState? {
        places.first { $0.recipient == recipient }?.state
    }

    /// Takes a step of an agency: a recipient's at its own place, the sender's wherever the table allows it.
    ///
    /// Throws where it is allowed nowhere; nothing has changed then.
    public mutating func take(_ step: ExchangeStep, by agency: String) throws(ExchangeRefusal) {
        guard let side = side(of: agency) else { throw .notAParty(agency) }
        var refusal: ExchangeRefusal?
        var moved = places
        var count = 0
        for index in moved.indices where side == .sender || moved[index].recipient == agency {
            do throws(ExchangeRefusal) {
                moved[index].state = try moved[index].state.after(step, by: side)
                count += 1
            } catch {
                refusal = refusal ?? error
            }
        }
        if count == 0, let refusal { throw refusal }
        places = moved
    }
}
