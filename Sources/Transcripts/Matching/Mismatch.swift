public import JSON

/// One place at which an answer is not what the pattern asks for.
public struct Mismatch: Hashable, Sendable {
    /// Where in the body; the empty pointer is the body itself.
    public let at: JSONPointer
    /// What the pattern asks for; `nil` where it has nothing.
    public let expected: JSON?
    /// What the server sent; `nil` where it sent nothing.
    public let actual: JSON?

    public init(at: JSONPointer, expected: JSON?, actual: JSON?) {
        self.at = at
        self.expected = expected
        self.actual = actual
    }
}

extension Mismatch: CustomStringConvertible {
    /// Three lines: the place, then `-` with what was asked for and `+` with what came.
    public var description: String {
        let place = at.tokens.isEmpty ? "(body)" : at.description
        return "\(place)\n  - \(Self.text(expected))\n  + \(Self.text(actual))"
    }

    private static func text(_ value: JSON?) -> String {
        value.map(\.description) ?? "nothing"
    }
}
