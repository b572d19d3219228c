public import Civil

/// A postal item (bưu gửi) of any leg, as its events left it.
public struct PostalItem: Codable, Sendable, Hashable {
    public let registration: Registration
    /// When it was registered.
    public let registeredAt: Instant
    public internal(set) var state: ItemState
    /// Where a damaged item was when it was found damaged.
    public internal(set) var heldFrom: ItemState?
    /// The papers inside.
    public internal(set) var papers: [SlipPaper]
    /// Papers that the counter-check found lacking.
    public internal(set) var lacking: [String] = []
    /// Old papers that the recipient has to give back.
    public internal(set) var takesBack: [String] = []
    public internal(set) var sealing: Sealing?
    /// The handover to the authority; its signature was the moment of filing.
    public internal(set) var minutes: HandoverMinutes?
    public internal(set) var handedOverAt: Instant?
    /// The appointment that the authority set.
    public internal(set) var appointment: Instant?
    public internal(set) var isAppointed = false
    /// The days that the authority took to set the appointment, with choice 1.
    public internal(set) var daysAtDesk: ClosedRange<CivilDate>?
    /// The last of the other addresses that it was sent on to.
    public internal(set) var redirection: Redirection?
    /// The last that renewed the promise.
    public internal(set) var renewal: Redirection?
    /// Postage besides that of the slip, for redirection and the way back, in đồng.
    public internal(set) var extraPostageVnd: Int64 = 0
    /// What the Post collected of the procedure's fee and has not handed to the authority yet, in đồng.
    public internal(set) var feeInHandVnd: Int64 = 0
    /// The receipt for the fee that the Post collected.
    public internal(set) var feeReceipt: PostalFeeReceipt?
    /// By when what was collected at delivery has to be with the authority, and when it came there.
    public internal(set) var remitBy: Instant?
    public internal(set) var remittedAt: Instant?
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
    /// When there was no delivery to wait for any more: taken back, lost, or its dossier ended at the desk.
    public internal(set) var releasedAt: Instant?
    public internal(set) var deliveredAt: Instant?
    public internal(set) var lastFailure: FailureReason?
    /// Why it goes back to the authority.
    public internal(set) var returnReason: FailureReason?
    /// When the standing invitation or notice to collect runs out.
    public internal(set) var heldUntil: Instant?
    /// The post office that last had the item: it took it over, or scanned it.
    public internal(set) var postOffice: String?
    /// The script that the item plays, and how far it got.
    public internal(set) var plan: ScriptPlan?
    /// Complaint, liability and compensation.
    public internal(set) var liability = LiabilityCase()
    /// What became of it where neither the recipient nor the sender takes it.
    public internal(set) var noRecipient = NoRecipientCase()
    /// Times in which nothing could be done for it.
    public internal(set) var forceMajeure: [ForceMajeure] = []
    /// When the promise ends without days that do not count: those of force majeure and those at the desk.
    public internal(set) var extendedUntil: Instant?
    /// What a tracker shows, oldest first.
    public internal(set) var history: [TrackingEntry]

    /// The item that a registration starts.
    public static func started(by registration: Registration, at: Instant) -> PostalItem {
        PostalItem(registration: registration, registeredAt: at)
    }

    private init(registration: Registration, registeredAt: Instant) {
        self.registration = registration
        self.registeredAt = registeredAt
        state = registration.id.leg.beginning
        papers = registration.slip?.papers ?? []
        history = [TrackingEntry(at: registeredAt, code: nil, state: state, office: nil, reason: nil)]
    }

    public var id: ItemID { registration.id }
    /// The code of the dossier.
    public var dossier: String { registration.dossier }
    public var leg: Leg { registration.id.leg }
    public var sender: PostalParty { registration.sender }
    public var recipient: PostalParty { redirection?.to ?? registration.recipient }
    public var weightGrams: Int { registration.weightGrams }
    public var postage: Quote { registration.postage }
    /// The charge and time of the way that it is on: that of the slip, or of the last redirection.
    public var carriage: Quote { redirection?.postage ?? postage }
    /// Where it is, as far as the Post tells before the way to another address begins.
    public var whereabouts: Place { state == .collected ? sender.place : recipient.place }

    /// When the command `.timer` is due; `nil` while nothing waits.
    public var timerDue: Instant? {
        switch state {
        case .invited, .awaitingPickup: heldUntil
        case .unreturnable: noRecipient.until
        default: nil
        }
    }

    /// When the next move of the script is due.
    public var moveDue: Instant? { plan?.next?.due }

    /// When something happens by itself: the timer or a move of the script.
    public var wakeAt: Instant? { [timerDue, moveDue].compactMap(\.self).min() }

    /// Whether the first delivery came after the promised day, without days that do not count; `nil` before there is an
    /// answer.
    public var isLate: Bool? {
        guard let deadline, let firstAttemptAt else { return nil }
        return firstAttemptAt > deadline
    }

    /// Whether the Post brings the applicant the appointment: choice 1 only (Decision 45/2016/QĐ-TTg art. 16(3)).
    public var carriesAppointment: Bool { leg == .dossier && registration.slip?.service == .dossier }

    /// What a postal worker may do now, in a fixed order.
    public var allowedActions: [PostalAction] {
        let rows = Transition.from(state, on: leg)
        return PostalAction.allCases.filter { action in
            action.isPostmans && rows.contains { $0.trigger.action == action } && (action != .inform || isAppointed)
        }
    }

    /// The codes that a scan may carry now.
    public var allowedScans: [EventCode] {
        let codes = Transition.from(state, on: leg).flatMap { row in
            if case .scan(let codes) = row.trigger { codes } else { [EventCode]() }
        }
        return EventCode.allCases.filter(codes.contains)
    }

    /// The reasons that a failure may carry now.
    public var allowedReasons: [FailureReason] {
        let reasons = Transition.from(state, on: leg).flatMap { row in
            if case .fail(let reasons) = row.trigger { reasons } else { [FailureReason]() }
        }
        return FailureReason.allCases.filter(reasons.contains)
    }
}
