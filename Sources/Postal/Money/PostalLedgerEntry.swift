public import Civil

/// One movement of money in the hands of the Post.
public struct PostalLedgerEntry: Hashable, Sendable {
    public enum Movement: String, Codable, Sendable, CaseIterable {
        /// A procedure's fee was taken from the applicant, against a receipt.
        case collected
        /// It was handed to the authority.
        case remitted
        /// It was given back to the applicant, because the dossier never came to the authority.
        case feeReturned
        /// The postage of the slip.
        case postage
        /// Postage for a redirection or the way back.
        case extraPostage
        /// Postage given back: Decree 47/2011/NĐ-CP art. 25.
        case postageRefunded
        /// What was paid beyond the refund: Decree 47/2011/NĐ-CP art. 24, 25; Decision 45/2016/QĐ-TTg art. 14(3).
        case compensated
        /// What the payee gave back because the item was found: Decree 47/2011/NĐ-CP art. 27.
        case compensationReturned
    }

    public let at: Instant
    public let item: ItemID
    public let dossier: String
    public let movement: Movement
    /// In đồng, never negative.
    public let amountVnd: Int64
    /// The account of the postal worker who answers for it: of a fee who collected it, until it is remitted.
    public let postman: String
    /// The code of the post office.
    public let office: String
    /// The code of the office of the authority.
    public let authority: String
    /// The number of the document: a receipt, minutes, a payment order.
    public let reference: String

    public init(
        at: Instant, item: ItemID, dossier: String, movement: Movement, amountVnd: Int64, postman: String,
        office: String, authority: String, reference: String
    ) {
        self.at = at
        self.item = item
        self.dossier = dossier
        self.movement = movement
        self.amountVnd = amountVnd
        self.postman = postman
        self.office = office
        self.authority = authority
        self.reference = reference
    }
}
