/// What the thing is that a verb is about, and so what each role has to be to it: the second gate, behind the roles.
public enum Scope: String, CaseIterable, Sendable {
    /// Nothing that is somebody's: the connection, the catalog, the hashes of the log, the work of a whole role.
    case open
    /// A list, of which each role is given its own rows.
    case rows
    /// A dossier.
    case dossier
    /// A dossier that an officer moves: the step asks for a duty.
    case step
    /// Where a dossier stands, which the end of the applicant's phone number opens to anybody.
    case status
    /// An office.
    case office
    /// The counters of an office, at which its reception sits.
    case counter
    /// A postal item.
    case item
    /// Where a postal item stands, which its number opens to anybody.
    case journey
    /// The printed forms of a dossier or of a postal item.
    case papers
    /// An uploaded file.
    case file
    /// A submission, filed by who it says.
    case filing
    /// A message that is for certain offices, in the hands of who sends it.
    case message
    /// A document between offices.
    case document

    /// How far a role reaches that may use a verb of this scope.
    public func reach(of role: Role) -> Reach {
        switch (self, role) {
        case (.open, _): .all
        case (.status, .auditor), (.journey, .postman), (.journey, .auditor): .all
        case (.status, _), (.journey, _): .ownElseStatus
        case (.filing, .citizen): .oneself
        case (.filing, _): .all
        case (.rows, .auditor), (.rows, .admin): .all
        case (.rows, _): .ownRows
        case (.step, .officer), (.counter, .officer): .ownWithDuty
        case (.message, .officer): .addressed
        case (.papers, .postman): .items
        case (_, .citizen), (_, .officer): .own
        default: .all
        }
    }

    /// Whether it may be an item of the official post, which only the two bodies, the post and the auditor know of.
    public var coversItems: Bool { [.item, .journey, .papers].contains(self) }
}
