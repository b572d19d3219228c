public import Civil

/// One fault of a submission.
public struct SubmissionProblem: Hashable, Sendable {
    /// A stable name of the kind of fault.
    public enum Code: String, Codable, Sendable, CaseIterable {
        case unknown, notCompetent, notAllowed, format, missing, duplicate, tooFew, type, tooLong, tooShort, range
        case option, excluded, mismatch, abolished, control
    }

    /// Where it is: a JSON Pointer (RFC 6901) into the body.
    public let pointer: String
    /// The name of the kind of fault; never changes with the language.
    public let code: String
    /// What is wrong and how to mend it.
    public let message: Bilingual

    public init(pointer: String, code: Code, message: Bilingual) {
        self.pointer = pointer
        self.code = code.rawValue
        self.message = message
    }
}
