/// An agency as a message names it: `From`, or one of `To`.
public struct Organization: Hashable, Sendable {
    /// `OrganId`: the identification code (mã định danh), in the style of 2016 or of 2020.
    public var id: String
    /// `OrganizationInCharge`: the agency above it (cơ quan chủ quản).
    public var inCharge: String?
    /// `OrganName`.
    public var name: String
    /// `OrganAdd`.
    public var address: String?
    public var email: String?
    public var telephone: String?
    public var fax: String?
    public var website: String?

    public init(
        id: String, inCharge: String? = nil, name: String, address: String? = nil, email: String? = nil,
        telephone: String? = nil, fax: String? = nil, website: String? = nil
    ) {
        self.id = id
        self.inCharge = inCharge
        self.name = name
        self.address = address
        self.email = email
        self.telephone = telephone
        self.fax = fax
        self.website = website
    }
}
