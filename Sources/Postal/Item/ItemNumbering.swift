/// Gives out item numbers, each serial once: S10 forbids the reuse of a number within 12 months.
public struct ItemNumbering: Hashable, Codable, Sendable {
    private var issued: [Int]

    /// Numbering that has given out nothing yet.
    public init() {
        issued = Leg.allCases.map { _ in 0 }
    }

    /// The next number of a leg; `nil` once all 10⁸ serials of the leg are used up.
    public mutating func next(_ leg: Leg) -> ItemID? {
        let index = Self.index(leg)
        let id = ItemID(leg: leg, serial: issued[index])
        if id != nil { issued[index] += 1 }
        return id
    }

    /// Takes note of a number given out earlier, so that it is not given out again.
    public mutating func note(_ id: ItemID) {
        let index = Self.index(id.leg)
        issued[index] = max(issued[index], id.serial + 1)
    }

    private static func index(_ leg: Leg) -> Int { Leg.allCases.firstIndex(of: leg) ?? 0 }
}
