public import Civil

/// Gives out item numbers: each serial once, and a second time only when 12 months have passed since it was last given
/// out, as S10 demands.
///
/// Serials run from 0 upward and, after the last, from 0 again; the next serial is therefore always the one that was
/// given out longest ago.
public struct ItemNumbering: Hashable, Sendable {
    /// For how long a number rests: S10 (verified).
    public static let restMonths = 12

    private let serials: Int
    /// The serial to be tried next.
    private var cursors: [Leg: Int] = [:]
    /// When each serial was last given out.
    private var given: [ItemID: Instant] = [:]

    /// Why no number can be given out.
    public enum Fault: Error, Hashable, Sendable {
        /// Every serial of the leg is in use or rests; the next is free from then on.
        case usedUp(until: Instant)
    }

    /// Numbering that has given out nothing yet.
    /// - Parameter serials: how many serials a leg has, at most and usually 10⁸.
    public init(serials: Int = ItemID.lastSerial + 1) {
        self.serials = min(max(serials, 1), ItemID.lastSerial + 1)
    }

    /// The next number of a leg; throws when it still rests.
    public mutating func next(_ leg: Leg, at now: Instant) throws(Fault) -> ItemID {
        let id = ItemID(leg: leg, wrapping: cursors[leg] ?? 0)
        if let last = given[id] {
            let free = Self.free(after: last)
            guard now >= free else { throw .usedUp(until: free) }
        }
        note(id, at: now)
        return id
    }

    /// Takes note of a number given out; notes are made in the order in which the numbers were.
    public mutating func note(_ id: ItemID, at moment: Instant) {
        given[id] = moment
        cursors[id.leg] = (id.serial + 1) % serials
    }

    /// From when on a number that was given out may be given out again.
    public static func free(after given: Instant) -> Instant {
        Instant(
            given.date.adding(months: restMonths), minuteOfDay: given.minuteOfDay, second: given.secondOfDay % 60)
    }
}
