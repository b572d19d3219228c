/// The entries of a tile of leaf hashes (C2SP tlog-tiles): each with its length before it, two bytes, high byte first.
public enum EntryBundle {
    /// The longest entry, in bytes.
    public static let longestEntry = Int(UInt16.max)

    /// The bytes of a bundle; `nil` when there are none or more than 256 entries or one is too long.
    public static func encode(_ entries: [[UInt8]]) -> [UInt8]? {
        guard (1...TileCoordinate.fullWidth).contains(entries.count),
            entries.allSatisfy({ $0.count <= longestEntry })
        else { return nil }
        return entries.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0 }
    }

    /// The entries of a bundle; `nil` unless there are exactly `count` and nothing after them.
    public static func decode(_ bytes: [UInt8], count: Int) -> [[UInt8]]? {
        guard (1...TileCoordinate.fullWidth).contains(count) else { return nil }
        var entries: [[UInt8]] = []
        var position = 0
        for _ in 0..<count {
            guard bytes.count - position >= 2 else { return nil }
            let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
            position += 2
            guard bytes.count - position >= length else { return nil }
            entries.append(Array(bytes[position..<position + length]))
            position += length
        }
        return position == bytes.count ? entries : nil
    }
}
