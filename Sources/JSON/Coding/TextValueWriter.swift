/// Writes one value that is neither array nor object.
struct TextValueWriter: SingleValueEncodingContainer {
    private let text: CodingText
    private let depth: Int

    init(_ text: CodingText, at depth: Int) {
        self.text = text
        self.depth = depth
    }

    var codingPath: [any CodingKey] { text.path(to: depth) }

    mutating func encodeNil() throws { text.appendNull() }
    mutating func encode(_ value: Bool) throws { text.append(value) }
    mutating func encode(_ value: String) throws { text.append(value) }
    mutating func encode(_ value: Double) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: Float) throws { try text.append(Double(value), at: depth) }
    mutating func encode(_ value: Int) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: Int8) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: Int16) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: Int32) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: Int64) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: UInt) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: UInt8) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: UInt16) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: UInt32) throws { try text.append(value, at: depth) }
    mutating func encode(_ value: UInt64) throws { try text.append(value, at: depth) }

    mutating func encode(_ value: some Encodable) throws { try text.encode(value, at: depth) }
}
