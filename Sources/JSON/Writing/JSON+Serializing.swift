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
        text.withUTF8 { letters in
            var start = 0
            while true {
                let end = letters.endOfPlainRun(from: start)
                append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<end]))
                guard end < letters.count else { break }
                append(escape: letters[end])
                start = end + 1
            }
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

extension UnsafeBufferPointer<UInt8> {
    /// Where the first letter stands, from an offset on, that has to be escaped: a control character, a quotation mark or
    /// a backslash. Eight letters are looked at together.
    fileprivate func endOfPlainRun(from start: Int) -> Int {
        var offset = start
        while offset + 8 <= count {
            let word = UnsafeRawPointer(baseAddress! + offset).loadUnaligned(as: UInt64.self)
            let quote = word ^ 0x2222_2222_2222_2222
            let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
            let low = (word &- 0x2020_2020_2020_2020) & ~word
            let marks = ((quote &- Self.ones) & ~quote) | ((backslash &- Self.ones) & ~backslash)
            guard (low | marks) & 0x8080_8080_8080_8080 == 0 else { break }
            offset += 8
        }
        while offset < count {
            let letter = self[offset]
            if letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\") { return offset }
            offset += 1
        }
        return count
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
