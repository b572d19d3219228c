/// A scan of the item's label.
public struct ScanEvent: Hashable, Codable, Sendable {
    public let code: EventCode
    /// Where: a code or a name.
    public let office: String

    public init(code: EventCode, office: String) {
        self.code = code
        self.office = office
    }
}
