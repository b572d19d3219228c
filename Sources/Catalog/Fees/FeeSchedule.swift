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
    /// Reductions of all fees, for groups.
    public let exemptions: [FeeExemption]

    public init(status: Status, items: [Fee] = [], exemptions: [FeeExemption] = []) {
        self.status = status
        self.items = items
        self.exemptions = exemptions
    }

    /// The units whose number has to be told, in the order of `FeeUnit`.
    public var countedUnits: [FeeUnit] {
        FeeUnit.allCases.filter { unit in
            unit.isCounted && items.contains { $0.rule.unit == unit || $0.rule.each == unit }
        }
    }
}
