/// Writes one value that is neither array nor object.
struct TreeValueWriter: SingleValueEncodingContainer {
    private let encoder: TreeEncoder

    init(_ encoder: TreeEncoder) {
        self.encoder = encoder
    }

    var codingPath: [any CodingKey] { encoder.codingPath }

    private var path: [any CodingKey] { encoder.codingPath }

    private func set(_ json: JSON) { encoder.shape = .single(json) }

    mutating func encodeNil() throws { set(.null) }
    mutating func encode(_ value: Bool) throws { set(.bool(value)) }
    mutating func encode(_ value: String) throws { set(.string(value)) }
    mutating func encode(_ value: Double) throws { set(try TreeEncoder.floating(value, at: path)) }
    mutating func encode(_ value: Float) throws { set(try TreeEncoder.floating(Double(value), at: path)) }
    mutating func encode(_ value: Int) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int8) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int16) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int32) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: Int64) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt8) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt16) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt32) throws { set(try TreeEncoder.whole(value, at: path)) }
    mutating func encode(_ value: UInt64) throws { set(try TreeEncoder.whole(value, at: path)) }

    mutating func encode(_ value: some Encodable) throws {
        set(try TreeEncoder.json(of: value, of: encoder))
    }
}
