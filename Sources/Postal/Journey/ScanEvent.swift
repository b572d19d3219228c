/// A scan of the item's label.
public struct ScanEvent: Hashable, Codable, Sendable {
    public let code: EventCode
    /// The code of the post office.
    public var office: String

    public init(code: EventCode, office: String) {
        self.code = code
        self.office = office
    }
}
