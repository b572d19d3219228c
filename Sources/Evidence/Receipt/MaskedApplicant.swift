/// The applicant as a receipt names them: enough to recognise oneself by, no plain personal data (DESIGN).
public struct MaskedApplicant: Hashable, Sendable {
    /// The name with letters hidden, as `Nguyễn V** A**`.
    public let name: String
    /// The salted SHA-256 of the identity number, 64 lower-case hexadecimal digits.
    public let idHash: String

    /// The applicant under a masked name; `idHash` is computed by the caller.
    public init(name: String, idHash: String) {
        self.name = name
        self.idHash = idHash
    }
}
