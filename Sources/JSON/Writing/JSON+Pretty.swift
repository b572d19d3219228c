extension JSON {
    /// The text of this value for people: one member or element a line, two spaces a level.
    public func prettyPrinted() -> String {
        var text = JSONText()
        writePretty(to: &text, level: 0)
        return text.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    private func writePretty(to text: inout JSONText, level: Int) {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            text.append(UInt8(ascii: "["))
            for index in elements.indices {
                text.appendBreak(isFirst: index == 0, level: level + 1)
                elements[index].writePretty(to: &text, level: level + 1)
            }
            text.appendBreak(isFirst: true, level: level)
            text.append(UInt8(ascii: "]"))
        case .object(let members) where !members.isEmpty:
            text.append(UInt8(ascii: "{"))
            for index in members.indices {
                text.appendBreak(isFirst: index == 0, level: level + 1)
                text.append(quoted: members[index].key)
                text.append(": ")
                members[index].value.writePretty(to: &text, level: level + 1)
            }
            text.appendBreak(isFirst: true, level: level)
            text.append(UInt8(ascii: "}"))
        default: write(to: &text)
        }
    }
}

extension JSONText {
    /// Ends a line, with a comma unless the next item is the first, and indents the next.
    fileprivate mutating func appendBreak(isFirst: Bool, level: Int) {
        if !isFirst { append(UInt8(ascii: ",")) }
        append(0x0A)
        for _ in 0..<level { append("  ") }
    }
}
