/// What the handling council (hội đồng xử lý) wrote when it opened an item that has no recipient:
/// Joint Circular 18/2015/TTLT-BTTTT-BTC.
public struct CouncilMinutes: Hashable, Codable, Sendable {
    /// The number of the minutes.
    public let number: String
    /// What was inside.
    public let contents: String
    /// The State body that issued originals which were inside; `nil` where there were none.
    public let issuer: String?

    public init(number: String, contents: String, issuer: String? = nil) {
        self.number = number
        self.contents = contents
        self.issuer = issuer
    }
}
