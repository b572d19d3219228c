/// Which things of a scope a role may use a verb on.
public enum Reach: String, CaseIterable, Sendable {
    /// Any.
    case all
    /// A citizen: what the account filed or uploaded. An officer: what is with an own office.
    case own
    /// What is with an own office, with the duty that the step or counter asks for.
    case ownWithDuty
    /// What is for an own office.
    case addressed
    /// The whole of what is one's own; of others where they stand, and nothing about a person.
    case ownElseStatus
    /// The rows that are one's own.
    case ownRows
    /// What is filed in one's own name.
    case oneself
    /// What belongs to a postal item.
    case items

    /// What is answered to somebody of this reach who is this to the thing.
    func verdict(_ standing: Standing) -> Verdict {
        switch (self, standing) {
        case (.ownWithDuty, .otherDuty), (.addressed, .foreign): .forbidden
        case (.own, .foreign), (.ownWithDuty, .foreign): .hidden
        case (.ownElseStatus, .foreign): .status
        case (.ownRows, .foreign): .without
        case (.oneself, .foreign): .invalid
        case (.items, _): .hidden
        default: .allowed
        }
    }
}
