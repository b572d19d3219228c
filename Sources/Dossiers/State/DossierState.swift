/// Where a dossier stands inside the one-stop desk; finer than the national status it is reported as.
public enum DossierState: String, Codable, CaseIterable, Sendable {
    case submitted
    case intakeSupplement
    case refused
    case accepted
    case processing
    case awaitingSignature
    case supplement
    case finance
    case withdrawalRequested
    case stopped
    case completed
    case withPost
    case returned

    /// The national status code under which this state is reported.
    public var status: NationalStatus {
        switch self {
        case .submitted: .registered
        case .intakeSupplement, .supplement: .supplementRequested
        case .refused: .notAccepted
        case .accepted: .accepted
        case .processing, .awaitingSignature: .processing
        case .finance: .financialObligation
        case .withdrawalRequested: .withdrawalRequested
        case .stopped: .stopped
        case .completed, .withPost: .completed
        case .returned: .returned
        }
    }

    /// Whether no transition leads out of this state.
    public var isTerminal: Bool {
        switch self {
        case .refused, .stopped, .returned: true
        default: false
        }
    }
}
