public import Civil

/// Why no deciding office can be named for a submission.
public enum RoutingFault: Error, Hashable, Sendable {
    /// The office asked no longer exists, or does not yet; `desks` take dossiers instead.
    case abolished(office: String, until: CivilDate?, desks: [String])
    /// The office asked does not decide and cannot take the dossier for another; `competent` do.
    case notCompetent(office: String, competent: [String])
    /// The office that shall decide is not one of the agency on that day.
    case unknownDeciding(String)
    /// The office that shall decide does not decide this procedure; `competent` do.
    case decidingNotCompetent(String, competent: [String])
    /// Another office shall decide, before filing anywhere in the province was allowed.
    case boundary(until: CivilDate)
    /// Several offices decide, and nothing says which.
    case ambiguous([String])
}
