/// What a person does to an item.
public enum PostalAction: String, Codable, Sendable, CaseIterable {
    /// Takes the result over at the authority.
    case collect
    /// Records where the item is.
    case scan
    /// Records that it could not be delivered, or its damage or loss.
    case fail
    /// Hands it to the recipient.
    case deliver
    /// Hands an undeliverable item back to the authority.
    case `return`
    /// Hands the authority what was collected at delivery.
    case remit
    /// Takes the item out of the post because the applicant came to the desk; the desk's act, not the postman's.
    case cancel

    /// Whether the postal worker (nhân viên bưu chính) does it.
    public var isPostmans: Bool { self != .cancel }
}
