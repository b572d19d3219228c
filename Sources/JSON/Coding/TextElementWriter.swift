/// Writes the elements of an array.
struct TextElementWriter: UnkeyedEncodingContainer {
    let encoder: TextEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.text.count(at: encoder.depth) }

    private func begin() -> CodingText {
        encoder.text.beginElement(at: encoder.depth)
        return encoder.text
    }

    private func pending() -> TextEncoder { TextEncoder(text: begin(), depth: encoder.depth + 1) }

    mutating func encodeNil() throws { begin().appendNull() }
    mutating func encode(_ value: Bool) throws { begin().append(value) }
    mutating func encode(_ value: String) throws { begin().append(value) }
    mutating func encode(_ value: Double) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Float) throws { try begin().append(Double(value), at: encoder.depth + 1) }
    mutating func encode(_ value: Int) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int8) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int16) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int32) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int64) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt8) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt16) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt32) throws { try begin().append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt64) throws { try begin().append(value, at: encoder.depth + 1) }

    mutating func encode(_ value: some Encodable) throws { try begin().encode(value, at: encoder.depth + 1) }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        pending().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { pending().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder { pending() }
}
