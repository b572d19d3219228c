/// Who may take the result from the postman (người nhận kết quả).
public struct Recipient: Codable, Hashable, Sendable {
    public var name: String
    public var phone: String
    /// The number of the paper that the recipient will show.
    public var id: String?

    public init(name: String, phone: String, id: String? = nil) {
        self.name = name
        self.phone = phone
        self.id = id
    }
}
