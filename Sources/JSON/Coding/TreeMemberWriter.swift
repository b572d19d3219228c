/// Writes the members of an object.
struct TreeMemberWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    private let encoder: TreeEncoder

    init(_ encoder: TreeEncoder) {
        self.encoder = encoder
    }

    var codingPath: [any CodingKey] { encoder.codingPath }

    private func path(_ key: any CodingKey) -> [any CodingKey] { encoder.codingPath + [key] }

    private func add(_ key: Key, _ json: JSON) { encoder.add(key.stringValue, .value(json)) }

    private func pending(_ key: any CodingKey) -> TreeEncoder {
        let inner = TreeEncoder(at: key, of: encoder)
        encoder.add(key.stringValue, .pending(inner))
        return inner
    }

    mutating func encodeNil(forKey key: Key) throws { add(key, .null) }
    mutating func encode(_ value: Bool, forKey key: Key) throws { add(key, .bool(value)) }
    mutating func encode(_ value: String, forKey key: Key) throws { add(key, .string(value)) }
    mutating func encode(_ value: Double, forKey key: Key) throws {
        add(key, try TreeEncoder.floating(value, at: path(key)))
    }
    mutating func encode(_ value: Float, forKey key: Key) throws {
        add(key, try TreeEncoder.floating(Double(value), at: path(key)))
    }
    mutating func encode(_ value: Int, forKey key: Key) throws { add(key, try TreeEncoder.whole(value, at: path(key))) }
    mutating func encode(_ value: Int8, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: Int16, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: Int32, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: Int64, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: UInt, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: UInt8, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: UInt16, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: UInt32, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }
    mutating func encode(_ value: UInt64, forKey key: Key) throws {
        add(key, try TreeEncoder.whole(value, at: path(key)))
    }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        add(key, try TreeEncoder.json(of: value, at: key, of: encoder))
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
