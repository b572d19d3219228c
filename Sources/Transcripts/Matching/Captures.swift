public import JSON

/// The values that patterns have named, for use in later lines as `${name}`.
public struct Captures: Hashable, Sendable {
    private var values: [String: JSON] = [:]

    public init() {}

    public subscript(name: String) -> JSON? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// A line with each `${name}` replaced: a text stands as it is, any other value as JSON.
    ///
    /// Throws the first name that nothing was captured under.
    public func filled(_ line: String) throws(UnknownCapture) -> String {
        var result = ""
        var rest = line[...]
        while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            let name = String(rest[start.upperBound..<end])
            guard let value = values[name] else { throw UnknownCapture(name: name) }
            result += rest[..<start.lowerBound]
            result += value.string ?? value.description
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// A pattern whose texts are filled in; a text that is `${name}` alone becomes the captured value itself.
    public func filled(_ pattern: JSON) throws(UnknownCapture) -> JSON {
        switch pattern {
        case .string(let text):
            if text.hasPrefix("${"), text.hasSuffix("}"), let whole = values[String(text.dropFirst(2).dropLast())] {
                return whole
            }
            return .string(try filled(text))
        case .array(let elements):
            var filled: [JSON] = []
            for element in elements { filled.append(try self.filled(element)) }
            return .array(filled)
        case .object(let members):
            var filled: [JSON.Member] = []
            for member in members { filled.append(JSON.Member(member.key, try self.filled(member.value))) }
            return .object(filled)
        default:
            return pattern
        }
    }
}

/// A line uses a name that no pattern before it has captured.
public struct UnknownCapture: Error, Hashable, Sendable {
    public let name: String

    public init(name: String) {
        self.name = name
    }
}
