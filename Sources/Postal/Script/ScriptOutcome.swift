/// What a step of a script brings about.
public enum ScriptOutcome: String, Codable, Sendable, CaseIterable {
    /// Delivered to the recipient; on the dossier leg, handed to the authority against minutes.
    case delivered
    /// Fetched at the post office.
    case pickup
    case absent
    case noIdentity
    case refused
    case badAddress
    case moved
    case notFound
    case deceased
    case damaged
    case swapped
    /// Taken stock of and wrapped again.
    case rewrapped
    case misrouted
    /// Held at the delivery office beyond the promised day.
    case delayed
    case lost
    case stolen
    /// Taken back by the authority that sent it.
    case returned
    /// Found again after it was lost or stolen.
    case found
    /// The authority does not take it back either; where the recipient refused too, it has no recipient at once.
    case noRecipient

    /// The failure that it reports, where it reports one.
    public var reason: FailureReason? {
        switch self {
        case .absent: .recipientAbsent
        case .noIdentity: .identityNotProven
        case .refused: .refused
        case .badAddress: .addressMissingOrWrong
        case .moved: .movedNoAddress
        case .notFound: .recipientNotFound
        case .deceased: .deceased
        case .damaged: .damaged
        case .swapped: .swapped
        case .misrouted: .misrouted
        case .lost: .lost
        case .stolen: .stolen
        case .delivered, .pickup, .rewrapped, .delayed, .returned, .found, .noRecipient: nil
        }
    }

    /// The outcomes that a leg can have.
    public static func possible(on leg: Leg) -> [ScriptOutcome] {
        switch leg {
        case .result: allCases
        case .dossier: [.delivered, .damaged, .swapped, .rewrapped, .misrouted, .delayed, .lost, .stolen, .found]
        case .official:
            [
                .delivered, .absent, .refused, .badAddress, .damaged, .swapped, .rewrapped, .misrouted, .delayed, .lost,
                .stolen, .returned, .found,
            ]
        }
    }
}
