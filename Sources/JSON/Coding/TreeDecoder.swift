/// Gives a type what stands at one place of a JSON value.
struct TreeDecoder: Decoder {
    let json: JSON
    private let parents: [any CodingKey]
    private let key: (any CodingKey)?
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Only what holds values itself, or is refused, needs its path in one piece.
    var codingPath: [any CodingKey] { key.map { parents + [$0] } ?? parents }

    init(_ json: JSON, under parents: [any CodingKey] = [], at key: (any CodingKey)? = nil) {
        self.json = json
        self.parents = parents
        self.key = key
    }

    /// The value of a type; the kinds that JSON has itself take the short way.
    func value<T: Decodable>(_ type: T.Type) throws -> T {
        if type == JSON.self, let json = json as? T { return json }
        if type == String.self, let text = try text() as? T { return text }
        if type == Int.self, let number = try whole(Int.self) as? T { return number }
        return try T(from: self)
    }

    /// The text that stands here.
    func text() throws -> String {
        guard case .string(let text) = json else { throw mismatch(String.self) }
        return text
    }

    /// The truth value that stands here.
    func truth() throws -> Bool {
        guard case .bool(let truth) = json else { throw mismatch(Bool.self) }
        return truth
    }

    /// The whole number that stands here, if the type can hold it.
    func whole<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
        guard case .integer(let number) = json else { throw mismatch(type) }
        guard let exact = T(exactly: number) else {
            throw DecodingError.dataCorrupted(context("\(number) does not fit \(type)"))
        }
        return exact
    }

    /// The number that stands here, rounded as IEEE 754 does.
    func floating<T: BinaryFloatingPoint & LosslessStringConvertible>(_ type: T.Type) throws -> T {
        switch json {
        case .integer(let number): return T(number)
        case .decimal(let text):
            guard let number = T(text) else { throw mismatch(type) }
            return number
        default: throw mismatch(type)
        }
    }

    /// What to throw when another kind of value stands here.
    func mismatch(_ type: any Any.Type) -> DecodingError {
        let found =
            switch json {
            case .null: "null"
            case .bool: "a boolean"
            case .integer, .decimal: "a number"
            case .string: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        return json == .null
            ? .valueNotFound(type, context("found null")) : .typeMismatch(type, context("found \(found)"))
    }

    private func context(_ text: String) -> DecodingError.Context {
        DecodingError.Context(codingPath: codingPath, debugDescription: text)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = json else { throw mismatch([String: JSON].self) }
        return KeyedDecodingContainer(TreeMemberReader<Key>(members, at: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = json else { throw mismatch([JSON].self) }
        return TreeElementReader(elements, at: codingPath)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        TreeValueReader(self)
    }
}
