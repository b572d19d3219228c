/// Why a signature file is refused before any key is looked at.
public struct SignatureFault: Error, Hashable, Sendable {
    public let reason: ReasonCode
    /// The part at fault, for a technician.
    public let detail: String

    public init(_ reason: ReasonCode, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }
}
