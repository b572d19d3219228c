/// How a fee is computed: what a program needs of the texts `per` and `condition` of a fee, as this catalog reads them.
public struct FeeRule: Hashable, Sendable {
    /// What decides whether a fee is charged.
    public enum Application: String, Codable, Sendable, CaseIterable {
        /// Its days, filing and applicant alone; a condition is only a remark.
        case always
        /// An officer, who reads the condition.
        case onChoice
        /// How many the applicant asks for; none where nothing is said.
        case onRequest
    }

    /// How the dossier comes in, as far as fees go.
    public enum Filing: String, Codable, Sendable, CaseIterable {
        case online
        /// At the counter or by post.
        case paper
    }

    /// What the amount is multiplied by; `nil` where the text was not read.
    public var unit: FeeUnit?
    /// A second multiplier: so many pages in each copy.
    public var each: FeeUnit?
    /// The first unit that is charged, from 1: "from the 3rd page on".
    public var fromNumber: Int64
    /// The last unit that is charged at this rate.
    public var toNumber: Int64?
    /// The most that a charge comes to, in VND; for one of `each` where there is such.
    public var capVnd: Int64?
    /// The name of the charge of which the fee is a rate: of rates for the same units the newest in force counts, those
    /// for different units add up.
    public var charge: String?
    /// The name of a set of fees of which exactly one applies.
    public var oneOf: String?
    /// Only for dossiers that come in so; `nil` for all.
    public var filing: Filing?
    /// Only for applicants of these kinds; empty for all.
    public var applicants: [ApplicantKind]
    /// The fee is the one of those who claim one of these grounds.
    public var grounds: [ExemptionGround]
    /// What decides, where the other members do not say it.
    public var application: Application?
    /// Whether the rule is this catalog's reading and nobody published it so.
    public var isAssumed: Bool

    public init(
        unit: FeeUnit? = nil, each: FeeUnit? = nil, fromNumber: Int64 = 1, toNumber: Int64? = nil,
        capVnd: Int64? = nil, charge: String? = nil, oneOf: String? = nil, filing: Filing? = nil,
        applicants: [ApplicantKind] = [], grounds: [ExemptionGround] = [], application: Application? = nil,
        isAssumed: Bool = false
    ) {
        self.unit = unit
        self.each = each
        self.fromNumber = fromNumber
        self.toNumber = toNumber
        self.capVnd = capVnd
        self.charge = charge
        self.oneOf = oneOf
        self.filing = filing
        self.applicants = applicants
        self.grounds = grounds
        self.application = application
        self.isAssumed = isAssumed
    }
}
