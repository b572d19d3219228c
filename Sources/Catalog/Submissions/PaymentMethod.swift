/// How fees are paid.
public enum PaymentMethod: String, Codable, Sendable, CaseIterable {
    case online, counter
    /// To the postman, who remits it.
    case post
    case none
}
