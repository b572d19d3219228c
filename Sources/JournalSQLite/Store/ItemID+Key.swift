import Postal

extension ItemID {
    /// The number under which the item is stored; keys stand in the order of the item numbers.
    var key: Int64 {
        leg.firstKey + Int64(serial)
    }

    /// The item of a stored number; `nil` for a number that no item has.
    init?(key: Int64) {
        guard let leg = Leg.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self.init(leg: leg, serial: Int(key - leg.firstKey))
    }
}

extension Leg {
    fileprivate var firstKey: Int64 {
        switch self {
        case .dossier: 0
        case .result: Int64(ItemID.lastSerial) + 1
        case .official: 2 * (Int64(ItemID.lastSerial) + 1)
        }
    }

    /// The keys of the items of this leg.
    var keys: ClosedRange<Int64> {
        firstKey...firstKey + Int64(ItemID.lastSerial)
    }
}
