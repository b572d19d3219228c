/// How long the tags of a file are, found before it is parsed.
enum TagLengths {
    /// What is no tag and may hold what looks like one.
    private static let others = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].map {
        (Array($0.utf8), Array($1.utf8))
    }

    /// The number of bytes of the longest tag; one that never ends counts up to the end.
    static func longest(in bytes: [UInt8]) -> Int {
        var longest = 0
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            if let (opening, closing) = others.first(where: { bytes[start...].starts(with: $0.0) }) {
                place = end(of: closing, in: bytes, from: start + opening.count)
            } else {
                place = endOfTag(in: bytes, from: start)
                longest = max(longest, place - start)
            }
        }
        return longest
    }

    /// Where a tag ends: a `>` within quotes does not end it.
    private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        for place in start..<bytes.count {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return place + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return bytes.count
    }

    private static func end(of closing: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
        var place = start
        while let next = bytes[place...].firstIndex(of: closing[0]) {
            if bytes[next...].starts(with: closing) { return next + closing.count }
            place = next + 1
        }
        return bytes.count
    }
}
