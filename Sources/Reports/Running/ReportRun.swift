public import Civil
import Dossiers
public import Journal

/// A report in the making: it is shown all histories of its offices, one after another, and keeps only figures.
public struct ReportRun {
    private let request: ReportRequest
    private var builder: any ReportBuilding

    public init(_ request: ReportRequest) {
        self.request = request
        builder =
            switch request.kind {
            case .register: RegisterBuilder(request)
            case .resultsII06a, .results07a: BalanceBuilder(request)
            case .scoreCard: ScoreCardBuilder(request)
            case .qd766: IndexBuilder(request)
            case .onTime: OnTimeBuilder(request)
            case .yearbook: YearbookBuilder(request)
            case .postal: PostalBuilder(request)
            case .postalService: ServiceBuilder(request)
            case .officialPost: OfficialBuilder(request)
            }
    }

    /// Dossiers that had come to rest before this moment, the beginning of the period, need not be shown; `nil` where all
    /// have to be, since a complaint stays open however long its dossier has been at rest.
    public var activeSince: Instant? { request.kind == .postalService ? nil : request.period.start }

    /// Takes one dossier into account; one that the request leaves out changes nothing.
    /// - Throws: `ReportFault.tooManyRows`.
    public mutating func add(_ history: CaseHistory) throws(ReportFault) {
        guard let life = CasePeriod(history.records, in: request.period) else { return }
        let dossier = life.closing.dossier
        guard request.isOfOffices(dossier) else { return }
        guard request.isOfField(dossier.terms.procedure) else { return }
        try builder.add(life)
    }

    /// The report of all that was shown.
    /// - Throws: `ReportFault.unbalanced` where a check of the form does not hold.
    public func report() throws(ReportFault) -> Report {
        try builder.report()
    }
}
