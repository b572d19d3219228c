/// How far the work on a dossier has come, as far as its fees go (DESIGN).
public enum WorkStage: String, CaseIterable, Sendable {
    case beforeAcceptance
    /// Accepted, and still at the one-stop desk.
    case accepted
    /// With those who handle it.
    case begun
    case decided
}

extension Dossier {
    /// How far the work has come; of a closed dossier, how far it had come.
    public var workStage: WorkStage {
        if completedAt != nil { return .decided }
        guard acceptedAt != nil else { return .beforeAcceptance }
        switch withdrawnFrom ?? state {
        case .accepted, .inTransfer: return .accepted
        case .stopped: return step > 0 ? .begun : .accepted
        default: return .begun
        }
    }
}
