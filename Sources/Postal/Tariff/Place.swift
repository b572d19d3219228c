/// A place as the tariff sees it.
public struct Place: Hashable, Codable, Sendable {
    /// GSO code of the province, two digits; one of the 63 of before 01/07/2025.
    public let province: String
    /// Name or code of the district; `nil` when not known or abolished.
    public let district: String?
    /// Name or code of the commune; `nil` when not known.
    public let commune: String?

    public init(province: String, district: String? = nil, commune: String? = nil) {
        self.province = province
        self.district = district
        self.commune = commune
    }
}
