import Catalog
public import Civil
public import Dossiers
public import Postal

/// An event with all that a notice of it may say.
public final class NoticeOccasion: Sendable {
    /// What happened, to the dossier or to a postal item of it.
    public enum Happening: Sendable {
        case dossier(DossierEvent)
        case post(PostalEvent, of: ItemID)
    }

    /// The names that a notice uses, as the catalog has them on the day.
    public struct Names: Hashable, Sendable {
        public let agency: String
        /// The receiving office.
        public let office: Bilingual
        public let deciding: Bilingual
        /// The papers that a request for supplement names.
        public let papers: [Bilingual]
        /// The post office that has the item (bưu cục); `nil` where no network has it.
        public let postOffice: String?

        public init(
            agency: String, office: Bilingual, deciding: Bilingual, papers: [Bilingual] = [], postOffice: String? = nil
        ) {
            self.agency = agency
            self.office = office
            self.deciding = deciding
            self.papers = papers
            self.postOffice = postOffice
        }
    }

    public let happening: Happening
    /// The number of the event in its dossier.
    public let number: Int
    public let at: Instant
    /// The state of the dossier before the event; `nil` for a submission.
    let before: DossierState?
    /// The dossier as the event left it.
    public let dossier: Dossier
    /// The postal item that it is about, as the event left it.
    let item: PostalItem?
    public let officers: NamedOfficers
    public let names: Names
    /// What is told, with the ground of each.
    private let told: [(kind: NoticeKind, basis: NoticeBasis)]

    /// `nil` where nobody has to be told.
    /// - Parameters:
    ///   - before: the state of the dossier before the event; `nil` for a submission.
    ///   - item: the postal item that it is about, as the event left it.
    public init?(
        _ happening: Happening, number: Int, at: Instant, before: DossierState?, after dossier: Dossier,
        item: PostalItem? = nil, officers: NamedOfficers, names: @autoclosure () -> Names
    ) {
        let rows =
            switch happening {
            case .dossier(let event): NoticeTable.rules(for: event)
            case .post(let event, let item): NoticeTable.rules(for: event, on: item.leg)
            }
        let statusChanged = before?.status != dossier.state.status
        told = rows.compactMap { row in
            row.basis(under: dossier.rules(at: at), on: at.date, statusChanged: statusChanged).map { (row.kind, $0) }
        }
        guard !told.isEmpty else { return nil }
        self.happening = happening
        self.number = number
        self.at = at
        self.before = before
        self.dossier = dossier
        self.item = item
        self.officers = officers
        self.names = names()
    }

    /// The notices, their texts composed.
    public func notices() -> [Notice] {
        told.map { kind, basis in
            let addressee = addressee(kind.audience)
            let text = NoticeText(self, kind, to: addressee.name)
            return Notice(
                id: Notice.ID(dossier: dossier.code, event: number, kind: kind), provision: basis.provision,
                addressee: addressee, subject: text.subject, body: text.body, at: at)
        }
    }

    /// The applicant, by the applicant's own address, else by that of who acts for them; or the one-stop unit.
    private func addressee(_ audience: NoticeKind.Audience) -> Notice.Addressee {
        let submission = dossier.submission
        return switch audience {
        case .applicant:
            Notice.Addressee(
                name: submission.applicant.name, email: submission.applicant.email ?? submission.representative?.email)
        case .oneStopUnit: Notice.Addressee(name: "Bộ phận Một cửa – \(names.office.vi)", email: nil)
        }
    }
}
