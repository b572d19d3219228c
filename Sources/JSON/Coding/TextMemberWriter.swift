/// Writes the members of an object.
struct TextMemberWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: TextEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    private func begin(_ key: any CodingKey) -> CodingText {
        encoder.text.begin(key.stringValue, at: encoder.depth)
        return encoder.text
    }

    private func pending(_ key: any CodingKey) -> TextEncoder {
        TextEncoder(text: begin(key), depth: encoder.depth + 1)
    }

    mutating func encodeNil(forKey key: Key) throws { begin(key).appendNull() }
    mutating func encode(_ value: Bool, forKey key: Key) throws { begin(key).append(value) }
    mutating func encode(_ value: String, forKey key: Key) throws { begin(key).append(value) }
    mutating func encode(_ value: Double, forKey key: Key) throws {
        try begin(key).append(value, at: encoder.depth + 1)
    }
    mutating func encode(_ value: Float, forKey key: Key) throws {
        try begin(key).append(Double(value), at: encoder.depth + 1)
    }
    mutating func encode(_ value: Int, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int8, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int16, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int32, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: Int64, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt8, forKey key: Key) throws { try begin(key).append(value, at: encoder.depth + 1) }
    mutating func encode(_ value: UInt16, forKey key: Key) throws {
        try begin(key).append(value, at: encoder.depth + 1)
    }
    mutating func encode(_ value: UInt32, forKey key: Key) throws {
        try begin(key).append(value, at: encoder.depth + 1)
    }
    mutating func encode(_ value: UInt64, forKey key: Key) throws {
        try begin(key).append(value, at: encoder.depth + 1)
    }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        try begin(key).encode(value, at: encoder.depth + 1)
    }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
        pending(key).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        pending(key).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { pending(TreeKey.base) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { pending(key) }
}
