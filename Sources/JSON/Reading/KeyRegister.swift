import Civil

/// Tells whether a key stands in an object already.
struct KeyRegister {
    /// The marks of the keys: most keys are told apart by them.
    private var marks: UInt64 = 0
    /// The keys of an object of many members; empty until two of them have the same mark.
    private var keys: Set<String> = []

    private static let fewMembers = 32

    /// Notes the key of the next member; `false` where one of those before has it.
    mutating func add(_ key: String, to members: [JSON.Member]) -> Bool {
        if !keys.isEmpty { return keys.insert(key).inserted }
        let mark = Self.mark(of: key)
        let isNew = marks & mark == 0
        marks |= mark
        guard !isNew else { return true }
        if members.count < Self.fewMembers { return !Self.stands(key, in: members.span) }
        keys.reserveCapacity(2 * members.count)
        for member in members { keys.insert(member.key) }
        return keys.insert(key).inserted
    }

    private static func stands(_ key: String, in members: Span<JSON.Member>) -> Bool {
        for index in members.indices where members[index].key.hasSameBytes(as: key) { return true }
        return false
    }

    /// One bit of 64, by the length and the first and last letter.
    private static func mark(of key: String) -> UInt64 {
        let letters = key.utf8.span
        guard !letters.isEmpty else { return 1 }
        let mixed = letters.count &* 31 &+ Int(letters[0]) &* 7 &+ Int(letters[letters.count - 1])
        return 1 << UInt64(truncatingIfNeeded: mixed & 63)
    }
}
