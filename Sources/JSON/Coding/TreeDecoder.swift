/// Gives a type what stands at one place of a JSON value.
struct TreeDecoder: Decoder {
    let json: JSON
    private let container: TreePlace
    private let key: (any CodingKey)?
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Only what holds values itself needs its place in one piece.
    private var place: TreePlace { key.map { .member(of: container, $0) } ?? container }
    var codingPath: [any CodingKey] { place.path }

    init(_ json: JSON, in container: TreePlace = .root, at key: (any CodingKey)? = nil) {
        self.json = json
        self.container = container
        self.key = key
    }

    /// The value of a type; the kinds that JSON has itself take the short way.
    func value<T: Decodable>(_ type: T.Type) throws -> T {
        if type == JSON.self { return Self.same(json) }
        if type == String.self { return Self.same(try text()) }
        if type == Int.self { return Self.same(try whole(Int.self)) }
        return try T(from: self)
    }

    /// A value as one of its own type, which the compiler does not know to be that; quicker than a cast.
    private static func same<Value, Same>(_ value: Value) -> Same {
        precondition(Value.self == Same.self)
        return unsafeBitCast(value, to: Same.self)
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
        return json.isNull
            ? .valueNotFound(type, context("found null")) : .typeMismatch(type, context("found \(found)"))
    }

    private func context(_ text: String) -> DecodingError.Context {
        DecodingError.Context(codingPath: codingPath, debugDescription: text)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = json else { throw mismatch([String: JSON].self) }
        return KeyedDecodingContainer(TreeMemberReader<Key>(members, at: place))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = json else { throw mismatch([JSON].self) }
        return TreeElementReader(elements, at: place)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        TreeValueReader(self)
    }
}
