/// The way from one place to another: the zone and what it rests on.
public struct Route: Hashable, Codable, Sendable {
    public let zone: Zone
    /// Whether the zone rests on a guessed region.
    public let estimated: Bool
    /// Whether both ends lie in cities of the special class or of class I.
    public let betweenMajorCities: Bool
    /// The working days that the Post takes where an end lies in a special geographic area; `nil` elsewhere.
    public let specialDays: Int?

    public init(
        zone: Zone, estimated: Bool = false, betweenMajorCities: Bool = false, specialDays: Int? = nil
    ) {
        self.zone = zone
        self.estimated = estimated
        self.betweenMajorCities = betweenMajorCities
        self.specialDays = specialDays
    }

    /// The way between two places; throws for a code that is none of the 63 provinces.
    ///
    /// Regions and which of them are adjacent are recalled: the centre is adjacent to both others. Places of one
    /// province count as the same district only when both districts are known and equal (CHOICE).
    public init(from: Place, to: Place) throws(TariffFault) {
        guard let first = Province.with(code: from.province) else { throw .unknownProvince(from.province) }
        guard let second = Province.with(code: to.province) else { throw .unknownProvince(to.province) }
        betweenMajorCities = from.isMajorCity && to.isMajorCity
        specialDays = nil
        if first == second {
            let sameDistrict = from.district != nil && from.districtKey == to.districtKey
            zone = sameDistrict ? .sameDistrict : .sameProvince
            estimated = false
        } else {
            estimated = first.regionUnsure || second.regionUnsure
            if first.region == second.region {
                zone = .sameRegion
            } else {
                zone = first.region == .centre || second.region == .centre ? .adjacentRegion : .distantRegion
            }
        }
    }
}
