public import Catalog
public import Civil
public import Dossiers
public import Postal

/// What lists need to know of a dossier; a projection of its events that can be rebuilt at any time.
public struct DossierRow: Hashable, Sendable {
    public let code: String
    public let owner: String
    public let procedure: String
    /// The office at which it was filed.
    public let office: String
    /// The office that has to act next, in whose queue it stands: the receiving, deciding or consulted one.
    public let acting: String
    /// How the dossier came in.
    public let channel: Channel
    public let state: DossierState
    /// The duty that has to act next; `nil` when no officer has.
    public let duty: Duty?
    public let submittedAt: Instant
    public let due: Instant?
    /// Whether nobody is late by the due moment: the clock has not begun, so that it is only planned, or it stood still
    /// when the decision was made.
    public let isPlanned: Bool
    public let completedAt: Instant?
    public let wakeAt: Instant?
    public let leasedBy: String?
    public let leasedUntil: Instant?
    /// The number of the last event.
    public let number: Int

    public init(
        code: String, owner: String, procedure: String, office: String, acting: String, channel: Channel,
        state: DossierState, duty: Duty?, submittedAt: Instant, due: Instant?, isPlanned: Bool,
        completedAt: Instant?, wakeAt: Instant?, leasedBy: String?, leasedUntil: Instant?, number: Int
    ) {
        self.code = code
        self.owner = owner
        self.procedure = procedure
        self.office = office
        self.acting = acting
        self.channel = channel
        self.state = state
        self.duty = duty
        self.submittedAt = submittedAt
        self.due = due
        self.isPlanned = isPlanned
        self.completedAt = completedAt
        self.wakeAt = wakeAt
        self.leasedBy = leasedBy
        self.leasedUntil = leasedUntil
        self.number = number
    }

    public init(_ file: CaseFile) {
        let dossier = file.dossier
        self.init(
            code: dossier.code, owner: dossier.owner, procedure: dossier.terms.procedure, office: dossier.office,
            acting: dossier.actingOffice, channel: dossier.delivery.dossier, state: dossier.state,
            duty: Self.duty(of: dossier),
            submittedAt: dossier.submittedAt, due: dossier.due,
            isPlanned: dossier.judgedDue != dossier.due
                && !dossier.isOverdue(at: dossier.completedAt ?? dossier.submittedAt), completedAt: dossier.completedAt,
            wakeAt: file.wakeAt, leasedBy: dossier.lease?.officer,
            leasedUntil: dossier.lease?.until, number: file.number)
    }

    /// Whether the desk has it and something can still happen to it; a draft is not filed yet.
    public var isOpen: Bool { !state.isTerminal && state != .draft }

    /// Whether the dossier is late at a moment, as ``Dossier/isOverdue(at:)`` judges it.
    public func isOverdue(at now: Instant) -> Bool {
        guard let due, !isPlanned else { return false }
        return completedAt.map { $0 > due } ?? (state.isAtWork && now > due)
    }

    private static func duty(of dossier: Dossier) -> Duty? {
        switch dossier.state {
        case .submitted, .checking, .accepted, .inTransfer, .processing, .awaitingSignature, .correcting:
            dossier.currentDuty
        case .verifying, .consulting, .interAgency: .processing
        case .withdrawalRequested: .reception
        case .completed: dossier.delivery.result == .counter ? .reception : nil
        default: nil
        }
    }
}

/// What lists need to know of a postal item.
public struct ItemRow: Hashable, Sendable {
    public let id: ItemID
    public let dossier: String
    public let leg: Leg
    public let state: ItemState
    public let registeredAt: Instant

    public init(id: ItemID, dossier: String, leg: Leg, state: ItemState, registeredAt: Instant) {
        self.id = id
        self.dossier = dossier
        self.leg = leg
        self.state = state
        self.registeredAt = registeredAt
    }

    public init(_ item: PostalItem) {
        self.init(
            id: item.id, dossier: item.dossier, leg: item.leg, state: item.state, registeredAt: item.registeredAt)
    }
}
