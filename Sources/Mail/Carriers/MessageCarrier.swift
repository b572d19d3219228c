public import Notices

/// Takes notices to their addressees; may block, and may be called from any thread, one call at a time.
public protocol MessageCarrier: Sendable {
    /// How many notices it takes at once.
    var batchLimit: Int { get }
    /// Takes notices over; one outcome for each, in their order.
    func carry(_ notices: [Notice]) -> [CarrierOutcome]
    /// The proof that a notice was taken over by an interrupted call; `nil` where that cannot be told.
    func trace(_ notice: Notice) -> TellingProof?
    /// Ends what is being carried as soon as possible; `carry` returns then.
    func interrupt()
}

/// What became of a notice that was handed to a carrier.
public enum CarrierOutcome: Hashable, Sendable {
    case taken(TellingProof)
    /// Not now; the text says why.
    case later(String)
    /// Not ever; the text says why.
    case never(String)
}

extension CarrierOutcome {
    /// The address cannot stand in a message.
    static let noAddress = CarrierOutcome.never("the e-mail address cannot be used")
}
