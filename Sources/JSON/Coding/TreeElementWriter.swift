/// Writes the elements of an array.
struct TreeElementWriter: UnkeyedEncodingContainer {
    private let encoder: TreeEncoder

    init(_ encoder: TreeEncoder) {
        self.encoder = encoder
    }

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.count }

    private var place: TreeKey { TreeKey(intValue: count) }
    private var path: [any CodingKey] { encoder.codingPath + [place] }

    private func add(_ json: JSON) { encoder.add(.value(json)) }

    private func pending() -> TreeEncoder {
        let inner = TreeEncoder(at: place, of: encoder)
        encoder.add(.pending(inner))
        return inner
    }

    mutating func encodeNil() throws { add(.null) }
    mutating func encode(_ value: Bool) throws { add(.bool(value)) }
    mutating func encode(_ value: String) throws { add(.string(value)) }
    mutating func encode(_ value: Double) throws { add(try TreeEncoder.floating(value, at: path)) }
    mutating func encode(_ value: Float) throws { add(try TreeEncoder.floating(Double(value), at: path)) }
    mutating func encode(_ value: Int) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int8) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int16) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int32) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int64) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt8) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt16) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt32) throws { add(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt64) throws { add(try TreeEncoder.whole(value, at: path)) }

    mutating func encode(_ value: some Encodable) throws {
        add(try TreeEncoder.json(of: value, at: place, of: encoder))
    }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        pending().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { pending().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder { pending() }
}
