/// Reads one value that is neither array nor object.
struct TreeValueReader: SingleValueDecodingContainer {
    private let decoder: TreeDecoder

    init(_ decoder: TreeDecoder) {
        self.decoder = decoder
    }

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.json.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.truth() }
    func decode(_ type: String.Type) throws -> String { try decoder.text() }
    func decode(_ type: Double.Type) throws -> Double { try decoder.floating(Double.self) }
    func decode(_ type: Float.Type) throws -> Float { try decoder.floating(Float.self) }
    func decode(_ type: Int.Type) throws -> Int { try decoder.whole(Int.self) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.whole(Int8.self) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.whole(Int16.self) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.whole(Int32.self) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.whole(Int64.self) }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.whole(UInt.self) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.whole(UInt8.self) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.whole(UInt16.self) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.whole(UInt32.self) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.whole(UInt64.self) }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.value(type) }
}
