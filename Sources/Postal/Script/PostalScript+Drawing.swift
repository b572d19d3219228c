extension PostalScript {
    /// The script that chance gives an item: the same for the same seed and number.
    public static func drawn(for item: ItemID, seed: UInt64) -> PostalScript? {
        let rates = rates(of: item.leg)
        let whole = rates.reduce(0) { $0 + $1.perMille }
        guard whole > 0 else { return nil }
        var ball = Int(mixed(seed, item) % UInt64(whole))
        for rate in rates {
            if ball < rate.perMille { return PostalScript(checked: rate.outcomes.map { Step($0) }, on: item.leg) }
            ball -= rate.perMille
        }
        return nil
    }

    /// A course of events and how many of a thousand items take it.
    struct Rate: Sendable {
        let perMille: Int
        let outcomes: [ScriptOutcome]
    }

    /// How often what happens (assumed): no published figure of the Post was found.
    static func rates(of leg: Leg) -> [Rate] {
        switch leg {
        case .result: resultRates
        case .dossier: dossierRates
        case .official: officialRates
        }
    }

    private static let resultRates = [
        Rate(perMille: 860, outcomes: [.delivered]),
        Rate(perMille: 60, outcomes: [.absent, .delivered]),
        Rate(perMille: 25, outcomes: [.absent, .pickup]),
        Rate(perMille: 10, outcomes: [.absent, .absent, .returned]),
        Rate(perMille: 8, outcomes: [.noIdentity, .delivered]),
        Rate(perMille: 8, outcomes: [.badAddress, .returned]),
        Rate(perMille: 6, outcomes: [.refused, .returned]),
        Rate(perMille: 5, outcomes: [.moved, .returned]),
        Rate(perMille: 5, outcomes: [.notFound, .returned]),
        Rate(perMille: 5, outcomes: [.delayed, .delivered]),
        Rate(perMille: 4, outcomes: [.damaged, .rewrapped, .delivered]),
        Rate(perMille: 2, outcomes: [.misrouted, .delivered]),
        Rate(perMille: 1, outcomes: [.deceased, .returned]),
        Rate(perMille: 1, outcomes: [.lost]),
    ]

    private static let dossierRates = [
        Rate(perMille: 970, outcomes: [.delivered]),
        Rate(perMille: 12, outcomes: [.delayed, .delivered]),
        Rate(perMille: 8, outcomes: [.damaged, .rewrapped, .delivered]),
        Rate(perMille: 7, outcomes: [.misrouted, .delivered]),
        Rate(perMille: 2, outcomes: [.lost]),
        Rate(perMille: 1, outcomes: [.stolen]),
    ]

    private static let officialRates = [
        Rate(perMille: 980, outcomes: [.delivered]),
        Rate(perMille: 8, outcomes: [.absent, .delivered]),
        Rate(perMille: 5, outcomes: [.delayed, .delivered]),
        Rate(perMille: 3, outcomes: [.misrouted, .delivered]),
        Rate(perMille: 2, outcomes: [.damaged, .rewrapped, .delivered]),
        Rate(perMille: 1, outcomes: [.badAddress, .returned]),
        Rate(perMille: 1, outcomes: [.lost, .found]),
    ]

    /// SplitMix64 of the seed and the number of the item.
    private static func mixed(_ seed: UInt64, _ item: ItemID) -> UInt64 {
        let number = UInt64(item.serial) * 4 + UInt64(Leg.allCases.firstIndex(of: item.leg) ?? 0)
        var mixed = seed &+ (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
