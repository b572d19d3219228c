/// Values by their keys, each until the group of commands that set it last is committed.
struct GroupOverlay<Key: Hashable, Value> {
    private var entries: [Key: (value: Value, group: Int)] = [:]
    /// Which key was set by which group, in the order of groups.
    private var order: [(key: Key, group: Int)] = []

    subscript(key: Key) -> Value? { entries[key]?.value }

    /// In any order.
    var values: some Sequence<Value> { entries.values.lazy.map(\.value) }

    mutating func set(_ key: Key, to value: Value, by group: Int) {
        entries[key] = (value, group)
        order.append((key, group))
    }

    mutating func remove(_ key: Key) { entries[key] = nil }

    /// Forgets what committed groups set.
    mutating func forget(upTo committed: Int) {
        let old = order.prefix { $0.group <= committed }.count
        for (key, group) in order[..<old] {
            guard let place = entries.index(forKey: key), entries.values[place].group == group else { continue }
            entries.remove(at: place)
        }
        order.removeFirst(old)
    }

    mutating func removeAll() {
        entries.removeAll()
        order.removeAll()
    }
}

extension GroupOverlay: Sendable where Key: Sendable, Value: Sendable {}
