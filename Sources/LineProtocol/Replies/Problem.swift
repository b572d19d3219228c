public import Civil
public import JSON

/// One thing that is wrong with a body.
public struct Problem: Hashable, Sendable {
    /// Where in the body.
    public let at: JSONPointer
    /// What is wrong, as a word for programs: `required`, `type`, `range`, `choice`, `unknown`, …
    public let code: String
    /// What is wrong and what to do about it, for people.
    public let message: Bilingual

    /// A problem of these parts.
    public init(at: JSONPointer, code: String, message: Bilingual) {
        self.at = at
        self.code = code
        self.message = message
    }

    /// The object of this problem in an error reply.
    public func json(in language: Language) -> JSON {
        [
            "at": .string(at.description), "code": .string(code),
            "message": .string(message.text(in: language)),
        ]
    }
}
