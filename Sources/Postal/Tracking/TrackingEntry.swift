public import Civil

/// One line of an item's track.
public struct TrackingEntry: Hashable, Codable, Sendable {
    public let at: Instant
    /// The UPU event; `nil` for what the standard does not know, such as a settlement.
    public let code: EventCode?
    /// The state that the item was in afterwards.
    public let state: ItemState
    public let office: String?
    /// Never shown to visitors.
    public let reason: FailureReason?

    public init(at: Instant, code: EventCode?, state: ItemState, office: String?, reason: FailureReason?) {
        self.at = at
        self.code = code
        self.state = state
        self.office = office
        self.reason = reason
    }

    /// The name of the UPU event, or of the state where there is none; the final delivery of an item that came back is
    /// none to its recipient.
    public var name: Bilingual {
        let cameBack = code == .finalDelivery && (state == .returnedToAuthority || state == .withdrawn)
        return cameBack ? state.name : code?.name ?? state.name
    }
}
