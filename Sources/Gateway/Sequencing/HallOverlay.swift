import Civil
import Desk
import Journal

/// The halls on which the sequencer decides: what is committed, overlaid by what was decided and is on its way.
struct HallOverlay {
    private var overlay: [String: (hall: Hall, group: Int)] = [:]

    /// The hall that was decided last and is on its way.
    subscript(office: String, day: CivilDate) -> Hall? {
        overlay[office].flatMap { $0.hall.day == day ? $0.hall : nil }
    }

    mutating func keep(_ changes: [HallChange], group: Int) {
        for change in changes { overlay[change.office] = (change.after, group) }
    }

    /// Forgets what committed groups overlaid: the cache has it.
    mutating func forget(upTo committed: Int) {
        if !overlay.isEmpty { overlay = overlay.filter { $0.value.group > committed } }
    }

    mutating func removeAll() { overlay.removeAll() }
}
