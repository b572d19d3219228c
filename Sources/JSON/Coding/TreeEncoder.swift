/// Builds one JSON value from what a type encodes.
final class TreeEncoder: Encoder {
    /// What stands at one place: a value, or an encoder that is still being filled.
    enum Entry {
        case value(JSON)
        case pending(TreeEncoder)

        var json: JSON {
            switch self {
            case .value(let json): json
            case .pending(let encoder): encoder.json
            }
        }
    }

    /// What the type has asked for so far.
    enum Shape {
        case empty
        case single(JSON)
        case elements([Entry])
        case members([(key: String, entry: Entry)])
    }

    private let parent: TreeEncoder?
    /// The key or index in the parent.
    private let place: (any CodingKey)?
    var shape = Shape.empty

    /// The encoder of a value at a place of another, or of the outermost value.
    init(at place: (any CodingKey)? = nil, of parent: TreeEncoder? = nil) {
        self.place = place
        self.parent = parent
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + (place.map { [$0] } ?? []) }

    /// The value built so far; an empty object when the type encoded nothing.
    var json: JSON {
        switch shape {
        case .empty: .object([])
        case .single(let json): json
        case .elements(let entries): .array(entries.map(\.json))
        case .members(let entries): .object(entries.map { JSON.Member($0.key, $0.entry.json) })
        }
    }

    /// The value of anything encodable at a place of another; the kinds that JSON has itself take the short way.
    static func json<Value: Encodable>(
        of value: Value, at place: (any CodingKey)? = nil, of parent: TreeEncoder? = nil
    ) throws -> JSON {
        if let text = same(value, as: String.self) { return .string(text) }
        if let json = same(value, as: JSON.self) { return json }
        let encoder = TreeEncoder(at: place, of: parent)
        // Containers that the value asked for hold the encoder, which holds them.
        defer { encoder.shape = .empty }
        try value.encode(to: encoder)
        guard let unordered = Value.self as? any Unordered.Type else { return encoder.json }
        return try sorted(encoder.json, isSet: unordered.isSet, at: encoder.codingPath)
    }

    /// The value, if its type is that one; quicker than a cast, and all values come by here.
    private static func same<Value, Other>(_ value: Value, as type: Other.Type) -> Other? {
        Value.self == type ? unsafeBitCast(value, to: type) : nil
    }

    /// A whole number that every reader of JSON reads exactly.
    static func whole(_ number: some BinaryInteger, at path: @autoclosure () -> [any CodingKey]) throws -> JSON {
        guard let number = Int64(exactly: number), number.magnitude <= UInt64(JSONReader.largestInteger) else {
            let context = EncodingError.Context(codingPath: path(), debugDescription: "beyond ±(2^53 − 1)")
            throw EncodingError.invalidValue(number, context)
        }
        return .integer(number)
    }

    /// A floating-point number: an integer when it is whole, else the shortest text that reads back the same.
    static func floating(_ number: Double, at path: @autoclosure () -> [any CodingKey]) throws -> JSON {
        guard number.isFinite else {
            let context = EncodingError.Context(codingPath: path(), debugDescription: "not a finite number")
            throw EncodingError.invalidValue(number, context)
        }
        if number.magnitude <= Double(JSONReader.largestInteger), Double(Int64(number)) == number {
            return .integer(Int64(number))
        }
        return .decimal(String(describing: number))
    }

    /// Dictionaries by key, sets by the text of their elements; a dictionary with other keys than texts and numbers
    /// is coded as an array of keys and values in turn, and has no order to give.
    private static func sorted(_ json: JSON, isSet: Bool, at path: [any CodingKey]) throws -> JSON {
        switch json {
        case .object(let members):
            return .object(members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        case .array(let elements) where isSet:
            return .array(elements.sorted { $0.serialized().lexicographicallyPrecedes($1.serialized()) })
        default:
            let context = EncodingError.Context(codingPath: path, debugDescription: "a key that is not a text")
            throw EncodingError.invalidValue(json, context)
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .members = shape {} else { shape = .members([]) }
        return KeyedEncodingContainer(TreeMemberWriter<Key>(self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .elements = shape {} else { shape = .elements([]) }
        return TreeElementWriter(self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        TreeValueWriter(self)
    }

    /// Adds a member; a key encoded twice keeps its last value.
    func add(_ key: String, _ entry: Entry) {
        guard case .members(var entries) = shape else { return }
        shape = .empty
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].entry = entry
        } else {
            entries.append((key, entry))
        }
        shape = .members(entries)
    }

    /// Adds an element.
    func add(_ entry: Entry) {
        guard case .elements(var entries) = shape else { return }
        shape = .empty
        entries.append(entry)
        shape = .elements(entries)
    }

    /// The number of elements so far.
    var count: Int {
        if case .elements(let entries) = shape { entries.count } else { 0 }
    }
}

/// A collection whose order is chance.
private protocol Unordered {
    static var isSet: Bool { get }
}

extension Set: Unordered {
    fileprivate static var isSet: Bool { true }
}

extension Dictionary: Unordered {
    fileprivate static var isSet: Bool { false }
}
