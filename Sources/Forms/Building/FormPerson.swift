/// A person or organisation as a form names them.
public struct FormPerson: Hashable, Sendable {
    public var name: String
    public var address: String?
    public var phone: String?
    public var email: String?
    /// The number of the identity paper (số định danh, CCCD, hộ chiếu).
    public var id: String?

    public init(name: String, address: String? = nil, phone: String? = nil, email: String? = nil, id: String? = nil) {
        self.name = name
        self.address = address
        self.phone = phone
        self.email = email
        self.id = id
    }
}

/// The officer whom a form names.
public struct FormOfficer: Hashable, Sendable {
    public var name: String
    public var phone: String?

    public init(name: String, phone: String? = nil) {
        self.name = name
        self.phone = phone
    }
}
