/// What the Post is told of an item before it is handed over: the postal part of the slip (phiếu).
public struct Registration: Hashable, Codable, Sendable {
    public let id: ItemID
    /// The code of the dossier whose papers or result it carries.
    public let dossier: String
    /// On the result leg the authority is the sender: Decision 45/2016/QĐ-TTg art. 9(2).
    public let sender: PostalParty
    public let recipient: PostalParty
    /// Grams, 1...`Tariff.heaviestGrams`.
    public let weightGrams: Int
    public let postage: Quote
    /// The results and papers that the slip names: Circular 17/2017/TT-BTTTT art. 9.
    public let contents: [String]
    /// The rest of the slip; `nil` on an item registered before slips were kept.
    public let slip: Slip?
    /// How urgent and secret it is, on the official leg only.
    public let official: OfficialGrade?
    /// The bodies between which it goes, on the official leg only.
    public let bodies: OfficialBodies?

    public init(
        id: ItemID, dossier: String, sender: PostalParty, recipient: PostalParty, weightGrams: Int, postage: Quote,
        contents: [String] = [], slip: Slip? = nil,
        official: OfficialGrade? = nil, bodies: OfficialBodies? = nil
    ) {
        self.id = id
        self.dossier = dossier
        self.sender = sender
        self.recipient = recipient
        self.weightGrams = weightGrams
        self.postage = postage
        self.contents = contents
        self.slip = slip
        self.official = official
        self.bodies = bodies
    }
}
