/// The area of a district's post (bưu điện huyện), which lives on after the districts of the administration.
public struct PostalDistrict: Hashable, Sendable {
    /// GSO number of the district, three digits.
    public let gso: String
    public let name: String
    /// Hectares; `nil` when not known.
    public let areaHa: Int?
    public let population: Int?
    /// The working days to or from a special geographic area as the Post publishes them: Circular 17/2017 art. 6.
    public let specialDays: Int?
    public let communes: [Commune]

    /// A commune with the points that lie in it.
    public struct Commune: Hashable, Sendable {
        /// GSO number, five digits.
        public let gso: String
        public let name: String
        /// National postal code, five digits.
        public let postcode: String?
        public let points: [PostalPoint]

        public init(gso: String, name: String, postcode: String? = nil, points: [PostalPoint] = []) {
            self.gso = gso
            self.name = name
            self.postcode = postcode
            self.points = points
        }

        /// Where the public is served, the nearest first: an office before a culture point.
        var nearest: PostalPoint? {
            points.first(where: \.kind.isOffice) ?? points.first(where: \.kind.isPublic)
        }
    }

    public init(
        gso: String, name: String, areaHa: Int? = nil, population: Int? = nil, specialDays: Int? = nil,
        communes: [Commune]
    ) {
        self.gso = gso
        self.name = name
        self.areaHa = areaHa
        self.population = population
        self.specialDays = specialDays
        self.communes = communes
    }

    /// The points of the area, commune by commune.
    public var points: [PostalPoint] { communes.flatMap(\.points) }

    /// The office through which what comes and goes passes; `nil` where the data has none.
    public var hub: PostalPoint? { points.first { $0.kind == .provincial || $0.kind == .district } }
}
