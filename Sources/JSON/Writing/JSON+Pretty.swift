extension JSON {
    /// The text of this value for people: one member or element a line, two spaces a level.
    public func prettyPrinted() -> String {
        var bytes: [UInt8] = []
        appendPretty(to: &bytes, level: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func appendPretty(to bytes: inout [UInt8], level: Int) {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            bytes.append(UInt8(ascii: "["))
            for index in elements.indices {
                bytes.appendBreak(isFirst: index == 0, level: level + 1)
                elements[index].appendPretty(to: &bytes, level: level + 1)
            }
            bytes.appendBreak(isFirst: true, level: level)
            bytes.append(UInt8(ascii: "]"))
        case .object(let members) where !members.isEmpty:
            bytes.append(UInt8(ascii: "{"))
            for index in members.indices {
                bytes.appendBreak(isFirst: index == 0, level: level + 1)
                bytes.append(quoted: members[index].key)
                bytes.append(contentsOf: ": ".utf8)
                members[index].value.appendPretty(to: &bytes, level: level + 1)
            }
            bytes.appendBreak(isFirst: true, level: level)
            bytes.append(UInt8(ascii: "}"))
        default: append(to: &bytes)
        }
    }
}

extension [UInt8] {
    /// Ends a line, with a comma unless the next item is the first, and indents the next.
    fileprivate mutating func appendBreak(isFirst: Bool, level: Int) {
        if !isFirst { append(UInt8(ascii: ",")) }
        append(0x0A)
        append(contentsOf: repeatElement(0x20, count: 2 * level))
    }
}
