/// What is to be carried where: all that a price list asks to name a price.
public struct PostageOrder: Hashable, Sendable {
    /// The legs in the order in which they happen.
    public let legs: [Leg]
    /// Whether the dossier leg ends only when the appointment slip is back with the applicant.
    public let returnsSlip: Bool
    /// Grams, 1...`Tariff.heaviestGrams`.
    public let weightGrams: Int
    public let route: Route
    /// Whether the Post carries a procedure's fee to the authority.
    public let transfersFee: Bool
    public let exemption: PostageExemption?

    /// Every leg of a service; the result travels the way of the dossier back.
    public init(
        service: PostalService, weightGrams: Int, route: Route, transfersFee: Bool = false,
        exemption: PostageExemption? = nil
    ) {
        legs = service.legs
        returnsSlip = service == .dossier
        self.weightGrams = weightGrams
        self.route = route
        self.transfersFee = transfersFee
        self.exemption = exemption
    }

    /// One leg alone; of the dossier leg the appointment slip must come back unless the result comes by the post too.
    public init(
        leg: Leg, of service: PostalService, weightGrams: Int, route: Route, transfersFee: Bool = false,
        exemption: PostageExemption? = nil
    ) {
        legs = [leg]
        returnsSlip = service == .dossier
        self.weightGrams = weightGrams
        self.route = route
        self.transfersFee = transfersFee
        self.exemption = exemption
    }
}
