extension JSON {
    /// The compact text of this value: no white space, members in their order, no escape that is not required.
    public func serialized() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        append(to: &bytes)
        return bytes
    }

    /// Appends the compact text of this value.
    public func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .integer(let number): bytes.append(decimal: number)
        case .decimal(let text): bytes.append(contentsOf: text.utf8)
        case .string(let text): bytes.append(quoted: text)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for index in elements.indices {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                elements[index].append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for index in members.indices {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(quoted: members[index].key)
                bytes.append(UInt8(ascii: ":"))
                members[index].value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension JSON: CustomStringConvertible {
    /// The compact text of this value.
    public var description: String {
        String(decoding: serialized(), as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a JSON string: the quotation mark, the backslash and C0 are escaped, in the form of RFC 8785 §3.2.2.2.
    mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in buffer.indices {
                let byte = buffer[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                append(contentsOf: buffer[start..<index])
                append(escape: byte)
                start = index + 1
            }
            append(contentsOf: buffer[start...])
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escape byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x00..<0x20:
            append(contentsOf: "u00".utf8)
            append(byte < 0x10 ? 0x30 : 0x31)
            let low = byte & 0x0F
            append(low < 10 ? 0x30 + low : 0x57 + low)
        default: append(byte)
        }
    }

    /// Appends a whole number in decimal.
    mutating func append(decimal number: Int64) {
        append(contentsOf: String(number).utf8)
    }
}
