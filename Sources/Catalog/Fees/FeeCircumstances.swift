public import Civil

/// What the amount of a fee depends on beside the catalog; `nil` is what nobody has told.
public struct FeeCircumstances: Hashable, Sendable {
    /// The day by whose rates the fees are computed.
    public var date: CivilDate
    public var filing: FeeRule.Filing?
    public var applicant: ApplicantKind?
    public var quantities: [FeeQuantity]
    /// The ground that the applicant claims; papers prove it.
    public var exemption: ExemptionGround?
    /// The fees that an officer chose where a condition decides, by their place in the schedule, from 0.
    public var choices: [Int]

    public init(
        date: CivilDate, filing: FeeRule.Filing? = nil, applicant: ApplicantKind? = nil,
        quantities: [FeeQuantity] = [], exemption: ExemptionGround? = nil, choices: [Int] = []
    ) {
        self.date = date
        self.filing = filing
        self.applicant = applicant
        self.quantities = quantities
        self.exemption = exemption
        self.choices = choices
    }

    /// How many of a unit there are; `nil` where a counted unit was not told.
    func count(of unit: FeeUnit) -> Int64? {
        unit.isCounted ? quantities.last { $0.unit == unit }?.count : 1
    }
}

extension FeeCircumstances {
    /// The circumstances of a submission that is filed on a day.
    public init(of submission: Submission, on date: CivilDate) {
        self.init(
            date: date, filing: submission.delivery.dossier == .online ? .online : .paper,
            applicant: submission.applicant.kind, quantities: submission.quantities ?? [],
            exemption: submission.exemption)
    }
}
