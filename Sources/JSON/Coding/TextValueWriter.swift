/// Writes one value that is neither array nor object.
struct TextValueWriter: SingleValueEncodingContainer {
    let encoder: TextEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() throws { encoder.text.appendNull() }
    mutating func encode(_ value: Bool) throws { encoder.text.append(value) }
    mutating func encode(_ value: String) throws { encoder.text.append(value) }
    mutating func encode(_ value: Double) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: Float) throws { try encoder.text.append(Double(value), at: encoder.depth) }
    mutating func encode(_ value: Int) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: Int8) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: Int16) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: Int32) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: Int64) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: UInt) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: UInt8) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: UInt16) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: UInt32) throws { try encoder.text.append(value, at: encoder.depth) }
    mutating func encode(_ value: UInt64) throws { try encoder.text.append(value, at: encoder.depth) }

    mutating func encode(_ value: some Encodable) throws { try encoder.text.encode(value, at: encoder.depth) }
}
