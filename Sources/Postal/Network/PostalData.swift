public import Civil

/// What the gateway knows of the post: its price lists and its networks.
public struct PostalData: Sendable {
    public let tariffs: TariffBook
    /// By the code of their agency.
    public let networks: [PostalNetwork]

    /// The first day without districts (NĐ 118/2025/NĐ-CP): the zone is then that of the pair of offices (CHOICE).
    public static let firstDayWithoutDistricts = CivilDate(daysSinceEpoch: 20_270)

    public init(tariffs: TariffBook = TariffBook([]), networks: [PostalNetwork] = []) {
        self.tariffs = tariffs
        self.networks = networks.sorted { $0.agency < $1.agency }
    }

    /// The network of a province by GSO number.
    public func network(ofProvince gso: String) -> PostalNetwork? {
        networks.first { $0.gso == gso }
    }

    /// The way between two places on a day; throws for a code that is none of the 63 provinces.
    ///
    /// Until 30/06/2025 the districts decide inside a province, from then on the areas of the offices that serve the
    /// two places, as far as the data has them; between provinces the regions decide on every day.
    public func route(from: Place, to: Place, on day: CivilDate) throws(TariffFault) -> Route {
        let plain = try Route(from: settled(from), to: settled(to))
        var zone = plain.zone
        if day >= Self.firstDayWithoutDistricts, from.province == to.province,
            let network = network(ofProvince: from.province), network.area(of: from) != nil,
            network.area(of: to) != nil, let first = network.nearest(to: from), let second = network.nearest(to: to)
        {
            zone = network.zone(from: first, to: second)
        }
        let special = [from, to].compactMap { area(of: $0)?.specialDays }.max()
        return Route(
            zone: zone, estimated: plain.estimated, betweenMajorCities: plain.betweenMajorCities, specialDays: special)
    }

    /// The district that a place lies in.
    func area(of place: Place) -> PostalDistrict? {
        network(ofProvince: place.province)?.area(of: place)
    }

    /// The place with the name of its district where the network knows it by number or by a commune.
    private func settled(_ place: Place) -> Place {
        guard let area = area(of: place) else { return place }
        return Place(province: place.province, district: area.name, commune: place.commune)
    }
}
