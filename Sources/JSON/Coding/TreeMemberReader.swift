import Civil

/// Reads the members of an object.
///
/// A type mostly asks for them in their order, so that each is looked for behind the one before. No key stands twice.
final class TreeMemberReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let place: TreePlace
    private let members: [JSON.Member]
    /// Behind the member that was found last.
    private var next = 0

    init(_ members: [JSON.Member], at place: TreePlace) {
        self.members = members
        self.place = place
    }

    var codingPath: [any CodingKey] { place.path }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { index(of: key.stringValue) != nil }

    private func value(_ key: String) -> JSON? {
        guard let index = index(of: key) else { return nil }
        next = index + 1
        return members[index].value
    }

    private func index(of key: String) -> Int? {
        let all = self.members
        let members = all.span
        for index in next..<members.count where members[index].key.hasSameBytes(as: key) { return index }
        for index in 0..<next where members[index].key.hasSameBytes(as: key) { return index }
        return nil
    }

    private func decoder(_ key: any CodingKey) throws -> TreeDecoder {
        guard let json = value(key.stringValue) else { throw missing(key) }
        return TreeDecoder(json, in: place, at: key)
    }

    private func missing(_ key: any CodingKey) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "no \(key.stringValue)")
        return .keyNotFound(key, context)
    }

    private func present(_ key: Key) -> TreeDecoder? {
        guard let json = value(key.stringValue), !json.isNull else { return nil }
        return TreeDecoder(json, in: place, at: key)
    }

    /// Does not go on to the next member, since the value is asked for afterwards.
    func decodeNil(forKey key: Key) throws -> Bool {
        guard let index = index(of: key.stringValue) else { throw missing(key) }
        return members[index].value.isNull
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).truth() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder(key).text() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try decoder(key).floating(Double.self) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try decoder(key).floating(Float.self) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(key).whole(Int.self) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try decoder(key).whole(Int8.self) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try decoder(key).whole(Int16.self) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try decoder(key).whole(Int32.self) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try decoder(key).whole(Int64.self) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try decoder(key).whole(UInt.self) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try decoder(key).whole(UInt8.self) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try decoder(key).whole(UInt16.self) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try decoder(key).whole(UInt32.self) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try decoder(key).whole(UInt64.self) }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try decoder(key).value(type) }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try present(key)?.truth() }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try present(key)?.whole(Int.self) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try present(key)?.whole(Int64.self) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        try present(key)?.floating(Double.self)
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try present(key)?.text() }
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { try present(key)?.value(type) }

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Inner> {
        try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try decoder(TreeKey.base) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}
