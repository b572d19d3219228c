/// How the dossier comes in and the result goes back.
public struct Delivery: Codable, Hashable, Sendable {
    public var dossier: Channel
    public var result: ResultChannel
    /// Where the result goes by post.
    public var address: Address?
    /// Who takes it from the postman.
    public var recipient: Recipient?

    public init(
        dossier: Channel, result: ResultChannel, address: Address? = nil, recipient: Recipient? = nil
    ) {
        self.dossier = dossier
        self.result = result
        self.address = address
        self.recipient = recipient
    }
}
