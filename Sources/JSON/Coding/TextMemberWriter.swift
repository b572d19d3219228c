/// Writes the members of an object.
struct TextMemberWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    private let text: CodingText
    private let depth: Int

    init(_ text: CodingText, at depth: Int) {
        self.text = text
        self.depth = depth
    }

    var codingPath: [any CodingKey] { text.path(to: depth) }

    private func begin(_ key: any CodingKey) -> CodingText {
        text.begin(key.stringValue, at: depth)
        return text
    }

    private func pending(_ key: any CodingKey) -> TextEncoder { TextEncoder(begin(key), at: depth + 1) }

    mutating func encodeNil(forKey key: Key) throws { begin(key).appendNull() }
    mutating func encode(_ value: Bool, forKey key: Key) throws { begin(key).append(value) }
    mutating func encode(_ value: String, forKey key: Key) throws { begin(key).append(value) }
    mutating func encode(_ value: Double, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: Float, forKey key: Key) throws { try begin(key).append(Double(value), at: depth + 1) }
    mutating func encode(_ value: Int, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: Int8, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: Int16, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: Int32, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: Int64, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: UInt, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: UInt8, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: UInt16, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: UInt32, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }
    mutating func encode(_ value: UInt64, forKey key: Key) throws { try begin(key).append(value, at: depth + 1) }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        try begin(key).encode(value, at: depth + 1)
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
