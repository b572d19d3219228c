/// Reads the members of an object.
struct TreeMemberReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let codingPath: [any CodingKey]
    private let members: [JSON.Member]
    private let places: [String: Int]?

    private static var fewMembers: Int { 16 }

    init(_ members: [JSON.Member], at path: [any CodingKey]) {
        self.members = members
        codingPath = path
        places =
            members.count <= Self.fewMembers
            ? nil : Dictionary(members.indices.map { (members[$0].key, $0) }) { first, _ in first }
    }

    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { value(key.stringValue) != nil }

    private func value(_ key: String) -> JSON? {
        if let places { return places[key].map { members[$0].value } }
        return members.first { $0.key == key }?.value
    }

    private func decoder(_ key: any CodingKey) throws -> TreeDecoder {
        guard let json = value(key.stringValue) else {
            let context = DecodingError.Context(codingPath: codingPath, debugDescription: "no \(key.stringValue)")
            throw DecodingError.keyNotFound(key, context)
        }
        return TreeDecoder(json, under: codingPath, at: key)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).json == .null }
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
