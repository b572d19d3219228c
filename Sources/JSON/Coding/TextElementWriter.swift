/// Writes the elements of an array.
struct TextElementWriter: UnkeyedEncodingContainer {
    private let text: CodingText
    private let depth: Int

    init(_ text: CodingText, at depth: Int) {
        self.text = text
        self.depth = depth
    }

    var codingPath: [any CodingKey] { text.path(to: depth) }
    var count: Int { text.count(at: depth) }

    private func begin() -> CodingText {
        text.beginElement(at: depth)
        return text
    }

    private func pending() -> TextEncoder { TextEncoder(begin(), at: depth + 1) }

    mutating func encodeNil() throws { begin().appendNull() }
    mutating func encode(_ value: Bool) throws { begin().append(value) }
    mutating func encode(_ value: String) throws { begin().append(value) }
    mutating func encode(_ value: Double) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: Float) throws { try begin().append(Double(value), at: depth + 1) }
    mutating func encode(_ value: Int) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: Int8) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: Int16) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: Int32) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: Int64) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: UInt) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: UInt8) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: UInt16) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: UInt32) throws { try begin().append(value, at: depth + 1) }
    mutating func encode(_ value: UInt64) throws { try begin().append(value, at: depth + 1) }

    mutating func encode(_ value: some Encodable) throws { try begin().encode(value, at: depth + 1) }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        pending().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { pending().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder { pending() }
}
