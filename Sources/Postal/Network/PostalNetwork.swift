public import Civil

/// The postal network of one province.
public struct PostalNetwork: Hashable, Sendable {
    /// Code of the province's level-1 agency, such as `H61`.
    public let agency: String
    /// GSO number of the province, two digits.
    public let gso: String
    public let name: Bilingual
    public let areaHa: Int
    public let population: Int
    public let districts: [PostalDistrict]
    /// Zones of pairs of offices that follow from no area.
    public let pairs: [Pair]
    /// What a published report says of the network.
    public let reported: Reported?

    /// The zone between two offices, in either direction.
    public struct Pair: Hashable, Sendable {
        public let from: String
        public let to: String
        public let zone: Zone

        public init(from: String, to: String, zone: Zone) {
            self.from = from
            self.to = to
            self.zone = zone
        }
    }

    /// The figures of a report, of the province or of one district.
    public struct Reported: Hashable, Sendable {
        /// GSO number; `nil` for the whole province.
        public let district: String?
        public let offices: Int
        public let culturePoints: Int
        /// `nil` where the report doesn't say.
        public let communes: Int?
        public let radiusMetres: Int

        public init(district: String?, offices: Int, culturePoints: Int, communes: Int? = nil, radiusMetres: Int) {
            self.district = district
            self.offices = offices
            self.culturePoints = culturePoints
            self.communes = communes
            self.radiusMetres = radiusMetres
        }
    }

    public init(
        agency: String, gso: String, name: Bilingual, areaHa: Int, population: Int, districts: [PostalDistrict],
        pairs: [Pair] = [], reported: Reported? = nil
    ) {
        self.agency = agency
        self.gso = gso
        self.name = name
        self.areaHa = areaHa
        self.population = population
        self.districts = districts
        self.pairs = pairs
        self.reported = reported
    }

    /// The provincial centre.
    public var centre: PostalPoint? {
        districts.lazy.flatMap(\.points).first { $0.kind == .provincial }
    }

    /// A district by GSO number or name; diacritics may be left out where only one then has the name.
    public func district(_ text: String) -> PostalDistrict? {
        let found = UnitName.find(text, among: districts.map { ($0.gso, $0.name) })
        return found.count == 1 ? districts[found[0]] : nil
    }

    /// The area in which a place lies, by its district, else by its commune where only one has the name.
    public func area(of place: Place) -> PostalDistrict? {
        if let named = place.district.flatMap(district) { return named }
        guard let commune = place.commune else { return nil }
        let owners = districts.indices.flatMap { area in districts[area].communes.map { (area, $0) } }
        let found = UnitName.find(commune, among: owners.map { ($0.1.gso, $0.1.name) }).map { owners[$0].0 }
        guard let area = found.first, found.allSatisfy({ $0 == area }) else { return nil }
        return districts[area]
    }

    /// The point that serves a place: of its commune, else the centre of its district, else that of the province.
    public func nearest(to place: Place) -> PostalPoint? {
        guard let area = area(of: place) else { return centre }
        let commune = place.commune.flatMap { text in
            UnitName.find(text, among: area.communes.map { ($0.gso, $0.name) }).first.map { area.communes[$0] }
        }
        return commune?.nearest ?? area.hub ?? centre
    }

    /// The district whose area a point lies in.
    public func area(holding point: PostalPoint) -> PostalDistrict? {
        districts.first { $0.points.contains(point) }
    }

    /// The zone between two offices of the network: what the data says of the pair, else whether one area has both.
    public func zone(from: PostalPoint, to: PostalPoint) -> Zone {
        let stated = pairs.first {
            ($0.from, $0.to) == (from.code, to.code) || ($0.to, $0.from) == (from.code, to.code)
        }
        if let stated { return stated.zone }
        let (first, second) = (area(holding: from), area(holding: to))
        return first != nil && first == second ? .sameDistrict : .sameProvince
    }
}
