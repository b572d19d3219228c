public import JSON

/// What an applicant submits: the body of `SUBMIT` without its idempotency key.
public struct Submission: Codable, Hashable, Sendable {
    /// The code of the procedure.
    public var procedure: String
    /// The code of the office asked.
    public var office: String
    /// The code of the office that shall decide, where it is not the one asked (nộp hồ sơ phi địa giới).
    public var deciding: String?
    public var applicant: Applicant
    /// Who acts for the applicant (người được ủy quyền).
    public var representative: Applicant?
    /// The values of the electronic form.
    public var form: JSON
    public var components: [SubmittedComponent]
    public var delivery: Delivery
    public var payment: PaymentMethod
    /// What the fees are counted by; `nil` where nothing was told.
    public var quantities: [FeeQuantity]?
    /// The ground on which the applicant claims to be exempt from fees or to pay less.
    public var exemption: ExemptionGround?

    public init(
        procedure: String, office: String, deciding: String? = nil, applicant: Applicant,
        representative: Applicant? = nil, form: JSON = .object([]), components: [SubmittedComponent] = [],
        delivery: Delivery, payment: PaymentMethod = .none, quantities: [FeeQuantity]? = nil,
        exemption: ExemptionGround? = nil
    ) {
        self.procedure = procedure
        self.office = office
        self.deciding = deciding
        self.applicant = applicant
        self.representative = representative
        self.form = form
        self.components = components
        self.delivery = delivery
        self.payment = payment
        self.quantities = quantities
        self.exemption = exemption
    }
}
