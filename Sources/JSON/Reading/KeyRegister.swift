/// Tells whether a key stands in an object already.
struct KeyRegister {
    /// A bit for the keys of each fingerprint: most keys are told apart by it.
    private var fingerprints: UInt64 = 0
    /// The keys of an object of many members.
    private var keys: Set<String> = []

    private static let fewMembers = 32

    /// Notes the key of the next member; `false` where one of those before has it.
    mutating func add(_ key: String, to members: [JSON.Member]) -> Bool {
        let fingerprint = Self.fingerprint(of: key)
        let isKnown = fingerprints & fingerprint != 0
        fingerprints |= fingerprint
        guard isKnown else { return true }
        if members.count < Self.fewMembers { return !Self.stands(key, in: members.span) }
        if keys.count < members.count { keys.formUnion(members.lazy.map(\.key)) }
        return keys.insert(key).inserted
    }

    private static func stands(_ key: String, in members: Span<JSON.Member>) -> Bool {
        for index in members.indices where members[index].key.hasSameBytes(as: key) { return true }
        return false
    }

    private static func fingerprint(of key: String) -> UInt64 {
        let letters = key.utf8.span
        guard !letters.isEmpty else { return 1 }
        let mixed = letters.count &* 31 &+ Int(letters[0]) &* 7 &+ Int(letters[letters.count - 1])
        return 1 << UInt64(truncatingIfNeeded: mixed & 63)
    }
}
