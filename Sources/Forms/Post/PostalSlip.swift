public import Civil

/// Papers B1 and B2: dossier slip (phiếu gửi hồ sơ) and result slip (phiếu chuyển trả kết quả), each with the force of a
/// written contract: QĐ 45/2016/QĐ-TTg Điều 6(4), 9(2); TT 17/2017/TT-BTTTT Điều 9.
public struct PostalSlip: Hashable, Sendable {
    /// A line of the postage.
    public struct Charge: Hashable, Sendable {
        public var label: String
        /// Đồng; negative for a reduction.
        public var amountVnd: Int64
        /// Whether the figure is a careful guess.
        public var isEstimated: Bool

        public init(_ label: String, amountVnd: Int64, isEstimated: Bool = false) {
            self.label = label
            self.amountVnd = amountVnd
            self.isEstimated = isEstimated
        }
    }

    /// How the item was packed (đóng gói, niêm phong).
    public struct Seal: Hashable, Sendable {
        /// `nil` where the seal has none.
        public var number: String?
        public var isWitnessed: Bool

        public init(number: String?, isWitnessed: Bool) {
            self.number = number
            self.isWitnessed = isWitnessed
        }
    }

    /// What only a result slip says.
    public struct Result: Hashable, Sendable {
        /// The results that the authority gives out.
        public var results: [String]
        /// Old papers that the recipient gives back at delivery: TT 17/2017/TT-BTTTT Điều 5(2).
        public var takesBack: [String]
        /// The authorisation under which the postal worker signed the original register (sổ gốc): Điều 9(3).
        public var registerAuthorisation: String?
        /// Whether the authority packed and sealed it beforehand, Điều 9(4).
        public var isPresealed: Bool

        public init(
            results: [String], takesBack: [String] = [], registerAuthorisation: String? = nil,
            isPresealed: Bool = false
        ) {
            self.results = results
            self.takesBack = takesBack
            self.registerAuthorisation = registerAuthorisation
            self.isPresealed = isPresealed
        }
    }

    public var reference: PostalReference
    public var sender: FormPerson
    public var recipient: FormPerson
    /// The service chosen, Điều 5.
    public var service: String
    /// Where the Post took it over.
    public var place: String
    public var acceptedAt: Instant
    public var weightGrams: Int
    public var papers: [PostalPaper]
    public var seal: Seal?
    public var charges: [Charge]
    /// The fee of the procedure that goes through the Post, in đồng.
    public var feeVnd: Int64
    /// The longest time of the leg, in working days after day J.
    public var workingDays: Int
    public var promisedBy: Instant
    public var worker: String?
    /// Who signs for the sender: the applicant or who represents it, or the authority's representative.
    public var signer: String?
    /// `nil` on a dossier slip.
    public var result: Result?

    public init(
        reference: PostalReference, sender: FormPerson, recipient: FormPerson, service: String, place: String,
        acceptedAt: Instant, weightGrams: Int, papers: [PostalPaper], seal: Seal?, charges: [Charge], feeVnd: Int64,
        workingDays: Int, promisedBy: Instant, worker: String?, signer: String? = nil, result: Result? = nil
    ) {
        self.reference = reference
        self.sender = sender
        self.recipient = recipient
        self.service = service
        self.place = place
        self.acceptedAt = acceptedAt
        self.weightGrams = weightGrams
        self.papers = papers
        self.seal = seal
        self.charges = charges
        self.feeVnd = feeVnd
        self.workingDays = workingDays
        self.promisedBy = promisedBy
        self.worker = worker
        self.signer = signer
        self.result = result
    }

    /// The sum of the postage in đồng.
    public var postageVnd: Int64 { charges.reduce(0) { $0 + $1.amountVnd } }
}
