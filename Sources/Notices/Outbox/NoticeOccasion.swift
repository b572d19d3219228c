import Catalog
public import Civil
public import Dossiers
public import Postal

/// An event with all that a notice of it may say.
public struct NoticeOccasion: Sendable {
    /// What happened, to the dossier or to a postal item of it.
    public enum Happening: Sendable {
        case dossier(DossierEvent)
        case post(PostalEvent)
    }

    /// The names that a notice uses, as the catalog has them on the day.
    public struct Names: Hashable, Sendable {
        public let agency: String
        public let office: Bilingual
        /// The papers that a request for supplement names.
        public let papers: [Bilingual]

        public init(agency: String, office: Bilingual, papers: [Bilingual] = []) {
            self.agency = agency
            self.office = office
            self.papers = papers
        }
    }

    public let happening: Happening
    /// The number of the event in its dossier.
    public let number: Int
    public let at: Instant
    /// The dossier as the event left it.
    public let dossier: Dossier
    public let officers: NamedOfficers
    public let names: Names
    let rule: NoticeRule
    let basis: NoticeBasis

    /// `nil` where nobody has to be told.
    /// - Parameter before: the state of the dossier before the event; `nil` for a submission.
    public init?(
        _ happening: Happening, number: Int, at: Instant, before: DossierState?, after dossier: Dossier,
        officers: NamedOfficers, names: @autoclosure () -> Names
    ) {
        let row =
            switch happening {
            case .dossier(let event): NoticeTable.rule(for: event)
            case .post(let event): NoticeTable.rule(for: event)
            }
        let statusChanged = before?.status != dossier.state.status
        guard let row,
            let basis = row.basis(
                under: .named(dossier.terms.ruleSet), on: at.date, statusChanged: statusChanged)
        else { return nil }
        self.happening = happening
        self.number = number
        self.at = at
        self.dossier = dossier
        self.officers = officers
        self.names = names()
        rule = row
        self.basis = basis
    }

    /// The notice, its text composed.
    public func notice() -> Notice {
        let text = NoticeText(self)
        return Notice(
            id: Notice.ID(dossier: dossier.code, event: number, kind: rule.kind), provision: basis.provision,
            addressee: addressee, subject: text.subject, body: text.body, at: at)
    }

    /// The applicant, by the applicant's own address, else by that of who acts for them.
    private var addressee: Notice.Addressee {
        let submission = dossier.submission
        return Notice.Addressee(
            name: submission.applicant.name, email: submission.applicant.email ?? submission.representative?.email)
    }
}
