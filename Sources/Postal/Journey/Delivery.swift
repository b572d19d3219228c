public import Civil

/// The handing over to the applicant: Decision 45/2016/QĐ-TTg art. 10; Circular 17/2017/TT-BTTTT art. 5(2).
public struct Delivery: Hashable, Codable, Sendable {
    /// The addressee, also when a proxy receives.
    public let recipient: String
    /// The document that was checked; `nil` when none was shown.
    public let idChecked: IdentityDocument?
    public let recipientSigned: Bool
    public let workerSigned: Bool
    /// Whether both counted the contents against the slip and agreed.
    public let contentsAgreed: Bool
    public let proxy: Proxy?
    /// The old papers that the recipient gave back: Circular 17/2017/TT-BTTTT art. 5(2)đ.
    public let takenBack: [String]
    /// What the recipient declares of old papers that are lost; the authority's rule then decides.
    public let lostPapers: String?
    /// What was collected of the procedure's fee, in đồng: Circular 17/2017/TT-BTTTT art. 5(2)e.
    public let feeVnd: Int64
    /// The code of the post office that delivers; `nil` in what was written before it was kept.
    public var office: String?
    /// The receipt for the fee; `nil` where none was collected.
    public var feeReceipt: PostalFeeReceipt?
    /// By when what was collected has to be with the authority; set by the decision.
    public internal(set) var remitBy: Instant?

    public init(
        recipient: String, idChecked: IdentityDocument?, recipientSigned: Bool, workerSigned: Bool = true,
        contentsAgreed: Bool = true, proxy: Proxy? = nil, takenBack: [String] = [], lostPapers: String? = nil,
        feeVnd: Int64 = 0, office: String? = nil, feeReceipt: PostalFeeReceipt? = nil
    ) {
        self.recipient = recipient
        self.idChecked = idChecked
        self.recipientSigned = recipientSigned
        self.workerSigned = workerSigned
        self.contentsAgreed = contentsAgreed
        self.proxy = proxy
        self.takenBack = takenBack
        self.lostPapers = lostPapers
        self.feeVnd = feeVnd
        self.office = office
        self.feeReceipt = feeReceipt
    }
}

/// A person authorised to receive (người được ủy quyền): Decision 45/2016/QĐ-TTg art. 10(2).
public struct Proxy: Hashable, Codable, Sendable {
    public let name: String
    /// What identifies the power of attorney (giấy ủy quyền); empty when none was shown.
    public let powerOfAttorney: String

    public init(name: String, powerOfAttorney: String) {
        self.name = name
        self.powerOfAttorney = powerOfAttorney
    }
}
