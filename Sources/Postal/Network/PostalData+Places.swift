public import Civil

extension PostalData {
    /// What of a place is not known: its province, or a district or commune of a province whose units the data hold.
    ///
    /// The units are those of June 2025. A district is known on every day, since its post lives on. The communes that the
    /// merger of 01/07/2025 made are not in the data: from that day on a commune that stands without a district is taken
    /// as it is (DESIGN).
    public func fault(in place: Place, on day: CivilDate) -> PlaceFault? {
        guard let province = Province.with(code: place.province) else { return .province(place.province) }
        guard let network = network(ofProvince: place.province) else { return nil }
        let area = place.district.flatMap(network.district)
        if let district = place.district, area == nil {
            let near = UnitName.near(district, among: network.districts.map(\.name))
            return .district(district, in: province.name, near: near)
        }
        guard let commune = place.commune else { return nil }
        if place.district == nil, day >= Self.firstDayWithoutDistricts { return nil }
        let communes = area?.communes ?? network.districts.flatMap(\.communes)
        if UnitName.find(commune, among: communes.map { ($0.gso, $0.name) }).isEmpty {
            let near = UnitName.near(commune, among: communes.map(\.name))
            return .commune(commune, in: area?.name ?? province.name, near: near)
        }
        return nil
    }
}
