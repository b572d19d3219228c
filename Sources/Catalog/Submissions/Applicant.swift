public import Civil

/// Who asks (người nộp hồ sơ), or who acts for them.
public struct Applicant: Codable, Hashable, Sendable {
    public var kind: ApplicantKind
    /// The personal number, tax code or paper number that fits the kind.
    public var id: String
    public var name: String
    public var phone: String
    public var email: String?
    public var address: Address?
    public var birthDate: CivilDate?

    public init(
        kind: ApplicantKind, id: String, name: String, phone: String, email: String? = nil,
        address: Address? = nil, birthDate: CivilDate? = nil
    ) {
        self.kind = kind
        self.id = id
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
        self.birthDate = birthDate
    }
}
