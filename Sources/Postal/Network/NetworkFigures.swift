/// What a report on a network counts, of a province or of a district.
public struct NetworkFigures: Hashable, Sendable {
    public let offices: Int
    public let culturePoints: Int
    public let kt1Points: Int
    /// The points among those of the public that are made up.
    public let syntheticPoints: Int
    public let communes: Int
    /// Communes in which the public is served at no point.
    public let communesWithout: Int
    public let areaHa: Int?
    public let population: Int?

    /// The levels of the universal service: QCVN 1:2008 (verified), the predecessor of QCVN 01:2015, whose figures
    /// were not readable.
    public enum Level {
        /// Deliveries of the official post a day at district level: Circular 16/2017/TT-BTTTT (verified); in communes as
        /// its operator rules.
        public static let officialDeliveriesPerDay = 2
        public static let radiusMetres = 3_000
        public static let populationPerPoint = 8_000
    }

    init(_ districts: [PostalDistrict], areaHa: Int?, population: Int?) {
        let communes = districts.flatMap(\.communes)
        let points = communes.flatMap(\.points)
        offices = points.count { $0.kind.isOffice }
        culturePoints = points.count { $0.kind == .culture }
        kt1Points = points.count { $0.kind == .kt1 }
        syntheticPoints = points.count { $0.kind.isPublic && $0.mark == .synthetic }
        self.communes = communes.count
        communesWithout = communes.count { !$0.points.contains(where: \.kind.isPublic) }
        self.areaHa = areaHa
        self.population = population
    }

    /// Offices and culture points.
    public var points: Int { offices + culturePoints }

    /// The mean radius that a point serves (bán kính phục vụ bình quân), in metres: that of a circle of its share of
    /// the area, √(area ÷ (points × π)).
    public var radiusMetres: Int? {
        guard let areaHa, points > 0 else { return nil }
        // π as 355/113, wrong by less than one in ten million.
        return Self.root(areaHa * 10_000 * 113, over: points * 355)
    }

    /// Half the distance between neighbours if the points stood on a square grid, in metres: ½√(area ÷ points).
    public var halfSpacingMetres: Int? {
        guard let areaHa, points > 0 else { return nil }
        return Self.root(areaHa * 10_000, over: points * 4)
    }

    /// Persons for each point.
    public var populationPerPoint: Int? {
        guard let population, points > 0 else { return nil }
        return (population + points / 2) / points
    }

    /// The square root of a fraction, rounded to the nearest whole number.
    private static func root(_ number: Int, over divisor: Int) -> Int {
        var (low, high) = (0, 4_000_000)
        while low < high {
            let middle = (low + high + 1) / 2
            // (middle − ½)² ≤ number ÷ divisor, without fractions.
            if (2 * middle - 1) * (2 * middle - 1) <= 4 * number / divisor { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension PostalNetwork {
    /// The figures of the whole province.
    public var figures: NetworkFigures { NetworkFigures(districts, areaHa: areaHa, population: population) }

    /// The figures of one of its districts.
    public func figures(of district: PostalDistrict) -> NetworkFigures {
        NetworkFigures([district], areaHa: district.areaHa, population: district.population)
    }
}
