public import JSON

/// What the body of an answer has to look like.
///
/// Members may come in any order. The text `<any>` stands for any one value, `<name:any>` also captures it; the member
/// `"…": true` allows further members beside those that are named.
public struct ReplyPattern: Hashable, Sendable {
    /// The key of the member that allows further members.
    public static let furtherMembers = "…"

    /// A pattern that any object matches.
    public static let anyObject: JSON = [furtherMembers: true]

    private let pattern: JSON

    public init(_ pattern: JSON) {
        self.pattern = pattern
    }

    /// Every place at which a body differs from the pattern; empty when it matches. Captures what the pattern names.
    public func mismatches(with body: JSON, capturing captures: inout Captures) -> [Mismatch] {
        var found: [Mismatch] = []
        Self.compare(pattern, body, at: .root, &captures, &found)
        return found
    }

    private static func compare(
        _ pattern: JSON, _ actual: JSON, at place: JSONPointer, _ captures: inout Captures, _ found: inout [Mismatch]
    ) {
        switch (pattern, actual) {
        case (.string(let text), _) where isPlaceholder(text):
            if let name = captureName(text) { captures[name] = actual }
        case (.object(let expected), .object(let members)):
            compare(expected, members, at: place, &captures, &found)
        case (.array(let expected), .array(let elements)):
            for index in 0..<max(expected.count, elements.count) {
                let here = place.appending(index)
                guard index < expected.count, index < elements.count else {
                    found.append(
                        Mismatch(
                            at: here, expected: index < expected.count ? expected[index] : nil,
                            actual: index < elements.count ? elements[index] : nil))
                    continue
                }
                compare(expected[index], elements[index], at: here, &captures, &found)
            }
        default:
            if pattern != actual { found.append(Mismatch(at: place, expected: pattern, actual: actual)) }
        }
    }

    private static func compare(
        _ expected: [JSON.Member], _ members: [JSON.Member], at place: JSONPointer, _ captures: inout Captures,
        _ found: inout [Mismatch]
    ) {
        let isOpen = expected.contains { $0.key == furtherMembers }
        for member in expected where member.key != furtherMembers {
            let here = place.appending(member.key)
            guard let actual = members.first(where: { $0.key == member.key })?.value else {
                found.append(Mismatch(at: here, expected: member.value, actual: nil))
                continue
            }
            compare(member.value, actual, at: here, &captures, &found)
        }
        guard !isOpen else { return }
        for member in members where !expected.contains(where: { $0.key == member.key }) {
            found.append(Mismatch(at: place.appending(member.key), expected: nil, actual: member.value))
        }
    }

    private static func isPlaceholder(_ text: String) -> Bool {
        text == "<any>" || (text.hasPrefix("<") && text.hasSuffix(":any>"))
    }

    private static func captureName(_ text: String) -> String? {
        text == "<any>" ? nil : String(text.dropFirst().dropLast(5))
    }
}
