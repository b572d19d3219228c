/// Turns `Codable` values into JSON values and back, without Foundation.
///
/// Members stand in the order in which the type encodes them; optional members that are `nil` are left out;
/// dictionaries and sets, which have no order, are sorted so that equal values give equal texts.
public enum JSONCoding {
    /// The compact JSON text of an encodable value.
    /// - Throws: `EncodingError` for a number that JSON cannot carry exactly, and what the type itself throws.
    public static func text(of value: some Encodable) throws -> String {
        let text = CodingText()
        try text.encode(value, at: 0)
        return text.copy()
    }

    /// The JSON value of an encodable value, its texts in NFC as all that is read.
    /// - Throws: as `text(of:)`.
    public static func encode(_ value: some Encodable) throws -> JSON {
        try JSON.parse(text(of: value), maximumDepth: .max, maximumValues: .max)
    }

    /// The value of a type that a JSON value stands for; members that the type does not ask for are ignored.
    /// - Throws: `DecodingError` with the place and the reason.
    public static func decode<T: Decodable>(_ type: T.Type, from json: JSON) throws -> T {
        try TreeDecoder(json).value(type)
    }
}

/// A key given by a text or an index.
enum TreeKey: CodingKey {
    case text(String)
    case index(Int)

    init(stringValue: String) { self = .text(stringValue) }
    init(intValue: Int) { self = .index(intValue) }

    var stringValue: String {
        switch self {
        case .text(let text): text
        case .index(let index): String(index)
        }
    }

    var intValue: Int? {
        if case .index(let index) = self { index } else { nil }
    }

    /// The key of the base class, as the standard coders name it.
    static let base = TreeKey(stringValue: "super")
}
