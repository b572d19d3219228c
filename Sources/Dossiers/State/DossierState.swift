/// Where a dossier stands inside the one-stop desk; finer than the national status it is reported as.
public enum DossierState: String, Codable, CaseIterable, Sendable {
    /// The e-form is being filled in; the dossier code is reserved, nothing is filed yet.
    case draft
    /// The papers never reached the authority: given up, taken back or lost on their way by the post.
    case dropped
    case submitted
    case checking
    case awaitingPrepayment
    case intakeSupplement
    case refused
    case accepted
    case inTransfer
    case processing
    case verifying
    case consulting
    case interAgency
    case awaitingSignature
    case supplement
    case finance
    case withdrawalRequested
    case stopped
    case completed
    case withPost
    case returned
    case correcting
    case archived

    /// The national status code under which this state is reported; `nil` for what was never filed, which is not sent.
    ///
    /// A result that is being corrected is reported as processed again (DESIGN).
    public var national: NationalStatus? {
        switch self {
        case .draft, .dropped: nil
        case .submitted, .checking, .awaitingPrepayment: .registered
        case .intakeSupplement, .supplement: .supplementRequested
        case .refused: .notAccepted
        case .accepted, .inTransfer: .accepted
        case .processing, .verifying, .consulting, .interAgency, .awaitingSignature: .processing
        case .finance: .financialObligation
        case .withdrawalRequested: .withdrawalRequested
        case .stopped: .stopped
        case .completed, .withPost, .correcting: .completed
        case .returned, .archived: .returned
        }
    }

    /// The national status of a state in which a filed dossier can be; a draft would count as newly registered, one
    /// that was dropped as stopped.
    public var status: NationalStatus { national ?? (self == .dropped ? .stopped : .registered) }

    /// Whether an agency is at work on an undecided dossier; while it waits for the applicant nobody is late (DESIGN).
    public var isAtWork: Bool {
        switch self {
        case .submitted, .checking, .accepted, .inTransfer, .processing, .verifying, .consulting, .interAgency,
            .awaitingSignature:
            true
        default: false
        }
    }

    /// Whether the desk has nothing more to do: what may follow is a rating, a refund, a correction or the archive.
    public var isTerminal: Bool {
        switch self {
        case .dropped, .refused, .stopped, .returned, .archived: true
        default: false
        }
    }
}
