/// A sender or a recipient as the slip names them: Decision 45/2016/QĐ-TTg art. 6(4); Circular 17/2017/TT-BTTTT art. 9.
public struct PostalParty: Hashable, Codable, Sendable {
    public let name: String
    public let phone: String
    /// House number and street (số nhà, đường).
    public let line: String
    /// Commune or ward (xã, phường).
    public let commune: String?
    /// District (quận, huyện); none after 01/07/2025.
    public let district: String?
    /// GSO code of the province, two digits.
    public let province: String
    /// National postal code (mã bưu chính), five digits.
    public let postcode: String?

    public init(
        name: String, phone: String, line: String, commune: String? = nil, district: String? = nil,
        province: String, postcode: String? = nil
    ) {
        self.name = name
        self.phone = phone
        self.line = line
        self.commune = commune
        self.district = district
        self.province = province
        self.postcode = postcode
    }

    /// The place of the address, as far as the tariff asks.
    public var place: Place { Place(province: province, district: district, commune: commune) }
}
