public import Civil

/// An item of the result leg (bưu gửi chuyển trả kết quả), as its events left it.
public struct PostalItem: Codable, Sendable, Hashable {
    public let registration: Registration
    /// When it was registered.
    public let registeredAt: Instant
    public internal(set) var state: ItemState = .resultReady
    /// Deliveries tried, with and without success.
    public internal(set) var attempts = 0
    /// Invitations sent, 0...2.
    public internal(set) var invitations = 0
    /// J: when the Post took the result over from the authority.
    public internal(set) var acceptedAt: Instant?
    /// The end of day J+n: Circular 17/2017/TT-BTTTT art. 7.
    public internal(set) var promisedBy: Instant?
    /// When the transit time stopped: at the first delivery tried, or at the notice to collect at a post office.
    public internal(set) var firstAttemptAt: Instant?
    public internal(set) var deliveredAt: Instant?
    public internal(set) var lastFailure: FailureReason?
    /// Why it goes back to the authority.
    public internal(set) var returnReason: FailureReason?
    /// When the standing invitation or notice to collect runs out.
    public internal(set) var heldUntil: Instant?
    /// What a tracker shows, oldest first.
    public internal(set) var history: [TrackingEntry]

    /// The item that a registration starts.
    public static func started(by registration: Registration, at: Instant) -> PostalItem {
        PostalItem(registration: registration, registeredAt: at)
    }

    private init(registration: Registration, registeredAt: Instant) {
        self.registration = registration
        self.registeredAt = registeredAt
        history = [TrackingEntry(at: registeredAt, code: nil, state: .resultReady, office: nil, reason: nil)]
    }

    public var id: ItemID { registration.id }
    /// The code of the dossier.
    public var dossier: String { registration.dossier }
    public var leg: Leg { registration.id.leg }
    public var sender: PostalParty { registration.sender }
    public var recipient: PostalParty { registration.recipient }
    public var weightGrams: Int { registration.weightGrams }
    public var postage: Quote { registration.postage }

    /// When the command `.timer` is due; `nil` while nothing waits.
    public var wakeAt: Instant? {
        state == .invited || state == .awaitingPickup ? heldUntil : nil
    }

    /// Whether the first delivery came after the promised day; `nil` before there is an answer.
    public var isLate: Bool? {
        guard let promisedBy, let firstAttemptAt else { return nil }
        return firstAttemptAt > promisedBy
    }

    /// What a postal worker may do now, in a fixed order.
    public var allowedActions: [PostalAction] {
        let rows = Transition.from(state)
        return PostalAction.allCases.filter { action in
            action.isPostmans && rows.contains { $0.trigger.action == action }
        }
    }

    /// The codes that a scan may carry now.
    public var allowedScans: [EventCode] {
        let codes = Transition.from(state).flatMap { row in
            if case .scan(let codes) = row.trigger { codes } else { [EventCode]() }
        }
        return EventCode.allCases.filter(codes.contains)
    }

    /// The reasons that a failure may carry now.
    public var allowedReasons: [FailureReason] {
        let reasons = Transition.from(state).flatMap { row in
            if case .fail(let reasons) = row.trigger { reasons } else { [FailureReason]() }
        }
        return FailureReason.allCases.filter(reasons.contains)
    }
}
