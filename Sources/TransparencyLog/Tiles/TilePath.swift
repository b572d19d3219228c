/// The end of a tile's path: its index in groups of three digits, and the width of a partial one.
enum TilePath {
    private static let partialMark = Array(".p".utf8)

    static func tail(index: Int, width: Int) -> String {
        var rest = index / 1000
        var path = group(index % 1000)
        while rest > 0 {
            path = "x\(group(rest % 1000))/\(path)"
            rest /= 1000
        }
        return width < TileCoordinate.fullWidth ? "\(path).p/\(width)" : path
    }

    private static func group(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    static func parse(_ parts: ArraySlice<Substring.UTF8View>) -> (index: Int, width: Int)? {
        var groups = parts.map { Array($0) }
        var width = TileCoordinate.fullWidth
        if groups.count >= 2, groups[groups.count - 2].suffix(2) == partialMark[...] {
            guard let count = Decimal.parse(groups.removeLast()), (1..<width).contains(count) else { return nil }
            width = count
            groups[groups.count - 1].removeLast(2)
        }
        guard let last = groups.popLast(), var index = number(last[...]) else { return nil }
        var scale = 1000
        for part in groups.reversed() {
            guard part.first == UInt8(ascii: "x"), let value = number(part.dropFirst()), scale < Int.max / 1_000_000
            else { return nil }
            index += value * scale
            scale *= 1000
        }
        let groupsWritten = groups.map { String(decoding: $0, as: UTF8.self) + "/" }.joined()
        let written = tail(index: index, width: TileCoordinate.fullWidth)
        return written == groupsWritten + String(decoding: last, as: UTF8.self) ? (index, width) : nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count == 3, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
