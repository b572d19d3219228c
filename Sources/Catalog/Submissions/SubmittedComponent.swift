/// One paper of a submission.
public struct SubmittedComponent: Codable, Hashable, Sendable {
    /// The code of the component in the procedure.
    public var code: String
    /// SHA-256 of the uploaded file, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// Sheets handed in.
    public var copies: Int
    /// As what it is handed in; `nil` where the applicant does not say: then as the procedure asks for it.
    public var kind: Component.Form?

    public init(code: String, sha256: String, copies: Int = 1, kind: Component.Form? = nil) {
        self.code = code
        self.sha256 = sha256
        self.copies = copies
        self.kind = kind
    }
}
