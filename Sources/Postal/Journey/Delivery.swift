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

    public init(
        recipient: String, idChecked: IdentityDocument?, recipientSigned: Bool, workerSigned: Bool = true,
        contentsAgreed: Bool = true, proxy: Proxy? = nil
    ) {
        self.recipient = recipient
        self.idChecked = idChecked
        self.recipientSigned = recipientSigned
        self.workerSigned = workerSigned
        self.contentsAgreed = contentsAgreed
        self.proxy = proxy
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
