/// How many units a fee is charged for: 12 pages.
public struct FeeQuantity: Hashable, Codable, Sendable {
    /// The most units that one dossier may have (DESIGN).
    public static let most: Int64 = 1_000_000

    public let unit: FeeUnit
    /// 0...`most`.
    public let count: Int64

    public init(_ unit: FeeUnit, _ count: Int64) {
        self.unit = unit
        self.count = count
    }
}
