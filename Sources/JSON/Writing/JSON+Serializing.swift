extension JSON {
    /// The compact text of this value: no white space, members in their order, no escape that is not required.
    public func serialized() -> [UInt8] {
        var text = JSONText()
        write(to: &text)
        return text.array
    }

    /// The compact text of this value between two others.
    public func serialized(after prefix: String, before suffix: String) -> [UInt8] {
        var text = JSONText()
        text.append(raw: prefix)
        write(to: &text)
        text.append(raw: suffix)
        return text.array
    }

    /// Appends the compact text of this value.
    public func append(to bytes: inout [UInt8]) {
        var text = JSONText()
        write(to: &text)
        text.withBytes { bytes.append(contentsOf: $0) }
    }

    /// Writes the compact text of this value.
    func write(to text: inout JSONText) {
        switch self {
        case .null: text.append("null")
        case .bool(let truth): text.append(truth ? "true" : "false")
        case .integer(let number): text.append(decimal: number)
        case .decimal(let number): text.append(raw: number)
        case .string(let string): text.append(quoted: string)
        case .array(let elements):
            text.append(UInt8(ascii: "["))
            let elements = elements.span
            for index in elements.indices {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                elements[index].write(to: &text)
            }
            text.append(UInt8(ascii: "]"))
        case .object(let members):
            text.append(UInt8(ascii: "{"))
            let members = members.span
            for index in members.indices {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                text.append(quoted: members[index].key)
                text.append(UInt8(ascii: ":"))
                members[index].value.write(to: &text)
            }
            text.append(UInt8(ascii: "}"))
        }
    }
}

extension JSON: CustomStringConvertible {
    /// The compact text of this value.
    public var description: String {
        String(decoding: serialized(), as: UTF8.self)
    }
}
