/// The two bodies that know of an item of the official post, by the codes of their offices.
public struct OfficialBodies: Hashable, Codable, Sendable {
    public let sender: String
    public let recipient: String

    public init(sender: String, recipient: String) {
        self.sender = sender
        self.recipient = recipient
    }
}
