import Civil

/// A JSON value; the members of an object keep the order in which they were written.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A whole number, |n| ≤ 2^53 − 1.
    case integer(Int64)
    /// A number with a fraction or an exponent, as it was written; never an amount of money.
    case decimal(String)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One member of an object.
    public struct Member: Hashable, Sendable {
        public let key: String
        public var value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
}

extension JSON {
    /// The value of a member of an object; `nil` for another kind of value or a key that is absent.
    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.value(of: key)
    }

    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The text of a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The number of an integer.
    public var integer: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// The truth value of a boolean.
    public var bool: Bool? {
        if case .bool(let truth) = self { truth } else { nil }
    }

    /// The elements of an array.
    public var array: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object.
    public var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// An object without the members whose value is `nil`.
    public static func object(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
        var members: [Member] = []
        members.reserveCapacity(pairs.count)
        for (key, value) in pairs { if let value { members.append(Member(key, value)) } }
        return .object(members)
    }
}

extension [JSON.Member] {
    /// The value of the first member with a key; `nil` where there is none.
    public func value(of key: String) -> JSON? {
        let members = span
        for index in members.indices where members[index].key.hasSameBytes(as: key) { return members[index].value }
        return nil
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
