/// The fees of a procedure and how much of them is known.
public struct FeeSchedule: Hashable, Sendable {
    /// What the source says of fees.
    public enum Status: String, Codable, Sendable, CaseIterable {
        /// Printed as none or as 0.
        case none
        /// The amounts stand in the record.
        case listed
        /// Each provincial People's Council sets the amount.
        case setByProvince
        /// Printed blank, or not in the part of the source that was read.
        case unknown
    }

    public let status: Status
    public let items: [Fee]

    public init(status: Status, items: [Fee] = []) {
        self.status = status
        self.items = items
    }
}
