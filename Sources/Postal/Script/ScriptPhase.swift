/// How far the steps read so far bring an item, as much as decides which steps may follow.
struct ScriptPhase {
    private enum Place {
        case onTheWay
        case invited
        case returning
        case lost
        case ended
    }

    private var place = Place.onTheWay
    private var isDamaged = false
    private let leg: Leg

    init(of leg: Leg) {
        self.leg = leg
    }

    /// Takes a step; `false`, and nothing changes, where it cannot follow.
    mutating func take(_ outcome: ScriptOutcome) -> Bool {
        guard place != .ended, place != .lost || outcome == .found else { return false }
        switch outcome {
        case .delivered, .pickup:
            guard place != .returning else { return false }
            place = .ended
        case .absent, .noIdentity:
            guard place != .returning else { return false }
            // Nobody at a receiving body: the item waits at its office for another way there, without an invitation.
            place = leg == .official ? .onTheWay : .invited
        case .refused, .badAddress, .moved, .notFound, .deceased:
            guard place != .returning else { return false }
            place = .returning
        case .misrouted, .delayed:
            guard place == .onTheWay else { return false }
        case .rewrapped:
            guard isDamaged else { return false }
        case .returned, .noRecipient:
            guard place != .onTheWay else { return false }
            place = .ended
        case .lost, .stolen: place = .lost
        case .found:
            guard place == .lost else { return false }
            place = .ended
        case .damaged, .swapped:
            guard !isDamaged else { return false }
            isDamaged = true
            return true
        }
        isDamaged = false
        return true
    }
}
