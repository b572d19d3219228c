/// Why a payload is refused.
public struct PayloadFault: Error, Hashable, Sendable {
    public let reason: ReasonCode
    /// The member or place at fault, for a technician.
    public let detail: String

    public init(_ reason: ReasonCode, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }
}
