import Civil
import Desk
import Journal

/// The halls on which the sequencer decides: what is committed, overlaid by what was decided and is on its way.
struct HallOverlay {
    private var overlay = GroupOverlay<String, Hall>()

    /// The hall that was decided last and is on its way.
    subscript(office: String, day: CivilDate) -> Hall? {
        overlay[office].flatMap { $0.day == day ? $0 : nil }
    }

    mutating func keep(_ changes: [HallChange], group: Int) {
        for change in changes { overlay.set(change.office, to: change.after, by: group) }
    }

    /// Forgets what committed groups overlaid: the cache has it.
    mutating func forget(upTo committed: Int) { overlay.forget(upTo: committed) }

    mutating func removeAll() { overlay.removeAll() }
}
