/// The taking over of a result at the authority: Decision 45/2016/QĐ-TTg art. 9 (verified).
public struct Handover: Hashable, Codable, Sendable {
    /// The office of the authority.
    public let office: String
    /// Whether both counted the contents against the slip and agreed.
    public let contentsAgreed: Bool
    public let authoritySigned: Bool
    public let workerSigned: Bool
    /// The number of the seal; the law names none (CHOICE).
    public let sealNumber: String?
    /// Whether the worker signed the original register for the applicant, art. 9(3).
    public let registerSigned: Bool
    /// The applicant's written authorisation to sign it, art. 9(3).
    public let registerAuthorisation: String?
    /// Whether the other side watched the sealing, art. 9(4).
    public let sealWitnessed: Bool
    /// The codes of the originals that go back with the result; `nil` for all that the slip lists, art. 8(3), 9(2).
    public let originals: [String]?
    /// Old papers that the recipient has to give back: Circular 17/2017/TT-BTTTT art. 5(2)đ.
    public let takesBack: [String]
    /// The agreement by which the authority packed and sealed many identical results for a group beforehand, art. 9(4);
    /// `nil` where it did not.
    public let presealAgreement: String?
    /// The code of the post office that takes it over; `nil` in what was written before it was kept.
    public var postOffice: String?
    /// Who signs for the authority, art. 9(2); `nil` where it was not said.
    public let signer: String?

    public init(
        office: String, contentsAgreed: Bool = true, authoritySigned: Bool = true, workerSigned: Bool = true,
        sealNumber: String? = nil, registerSigned: Bool = false, registerAuthorisation: String? = nil,
        sealWitnessed: Bool = true,
        presealAgreement: String? = nil, originals: [String]? = nil, takesBack: [String] = [],
        postOffice: String? = nil,
        signer: String? = nil
    ) {
        self.office = office
        self.contentsAgreed = contentsAgreed
        self.authoritySigned = authoritySigned
        self.workerSigned = workerSigned
        self.sealNumber = sealNumber
        self.registerSigned = registerSigned
        self.registerAuthorisation = registerAuthorisation
        self.sealWitnessed = sealWitnessed
        self.presealAgreement = presealAgreement
        self.signer = signer
        self.originals = originals
        self.takesBack = takesBack
        self.postOffice = postOffice
    }
}
