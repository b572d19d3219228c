import Synchronization

/// Citizen numbers that were never issued: no province has 003.
enum Citizen {
    private static let last = Atomic<Int>(0)

    /// A number that no other test uses.
    static func next() -> String {
        let digits = String(last.add(1, ordering: .relaxed).newValue)
        return "003090" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
