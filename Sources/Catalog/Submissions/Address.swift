/// A postal address as an applicant writes it.
public struct Address: Codable, Hashable, Sendable {
    /// House number and street.
    public var line: String
    /// The GSO number of the commune (5 digits) or its name.
    public var commune: String?
    /// The GSO number of the district (3 digits) or its name.
    public var district: String?
    /// The GSO number of the province, 2 digits.
    public var province: String
    public var postcode: String?

    public init(
        line: String, commune: String? = nil, district: String? = nil, province: String, postcode: String? = nil
    ) {
        self.line = line
        self.commune = commune
        self.district = district
        self.province = province
        self.postcode = postcode
    }
}
