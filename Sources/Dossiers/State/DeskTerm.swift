public import Civil

/// A term of the desk that runs for a dossier beside its appointment.
public struct DeskTerm: Hashable, Sendable {
    /// What the term is for; the raw value is its word on the wire.
    public enum Kind: String, Sendable {
        /// Answer to an online filing.
        case intakeAnswer
        /// Completion by the applicant.
        case completion
        /// Transfer to the competent agency.
        case transfer
        /// The last moment for a supplement request of the appraisal.
        case supplementRequest
        /// The last moment for an apology.
        case apology
        /// The correction of a result that the agency got wrong.
        case correction
    }

    public let kind: Kind
    public let dueDate: DueDate
}
