import Civil

extension JSON {
    /// The canonical text of this value (RFC 8785, JSON Canonicalization Scheme), for hashing and signing.
    ///
    /// Members are sorted by the UTF-16 units of their keys (§3.2.3); strings are written as they are, without
    /// normalisation. Narrower than the RFC: numbers must be whole.
    public func canonical() throws(CanonicalFault) -> [UInt8] {
        var text = JSONText()
        try writeCanonical(to: &text)
        return text.array
    }

    private func writeCanonical(to text: inout JSONText) throws(CanonicalFault) {
        switch self {
        case .null, .bool, .string: write(to: &text)
        case .decimal(let number): throw .decimal(number)
        case .integer(let number):
            guard (-JSONReader.largestInteger...JSONReader.largestInteger).contains(number) else {
                throw .integer(number)
            }
            text.append(decimal: number)
        case .array(let elements):
            text.append(UInt8(ascii: "["))
            let elements = elements.span
            for index in elements.indices {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                try elements[index].writeCanonical(to: &text)
            }
            text.append(UInt8(ascii: "]"))
        case .object(let members):
            try Self.writeCanonical(members, to: &text)
        }
    }

    private static func writeCanonical(
        _ members: [Member], to text: inout JSONText
    ) throws(CanonicalFault) {
        let order = Self.canonicalOrder(of: members)
        let members = members.span
        text.append(UInt8(ascii: "{"))
        for place in members.indices {
            let index = order?[place] ?? place
            if place > 0 {
                let before = order?[place - 1] ?? place - 1
                if members[index].key.hasSameBytes(as: members[before].key) {
                    throw .duplicateKey(members[index].key)
                }
                text.append(UInt8(ascii: ","))
            }
            text.append(quoted: members[index].key)
            text.append(UInt8(ascii: ":"))
            try members[index].value.writeCanonical(to: &text)
        }
        text.append(UInt8(ascii: "}"))
    }

    /// The indices of members in the order of their keys; `nil` where they stand in it.
    private static func canonicalOrder(of members: [Member]) -> [Int]? {
        members.withUnsafeBufferPointer { members in
            func precedes(_ index: Int, _ other: Int) -> Bool { members[index].key.precedesInUTF16(members[other].key) }
            if members.indices.dropFirst().allSatisfy({ precedes($0 - 1, $0) }) { return nil }
            return members.indices.sorted(by: precedes)
        }
    }
}

extension String {
    /// Whether the UTF-16 units of this text come before those of another.
    ///
    /// The order of UTF-8 bytes is the same, but for one case: a scalar beyond U+FFFF (lead byte 0xF0 and above), whose
    /// surrogates are below U+E000, comes before U+E000...U+FFFF (lead bytes 0xEE and 0xEF).
    // It writes nothing: who calls it need not hold the texts for it.
    @_effects(readonly)
    fileprivate func precedesInUTF16(_ other: String) -> Bool {
        let letters = utf8.span
        let others = other.utf8.span
        for index in 0..<min(letters.count, others.count) {
            let (byte, otherByte) = (letters[index], others[index])
            if byte == otherByte { continue }
            if min(byte, otherByte) >= 0xEE && max(byte, otherByte) >= 0xF0 && min(byte, otherByte) < 0xF0 {
                return byte > otherByte
            }
            return byte < otherByte
        }
        return letters.count < others.count
    }
}
