import Civil
import Postal
import Testing

@Suite struct NetworkTests {
    private static func point(_ code: String, _ kind: PostalPoint.Kind) -> PostalPoint {
        PostalPoint(code: code, kind: kind, name: "Điểm \(code)", mark: .synthetic)
    }

    private static let network = PostalNetwork(
        agency: "H61", gso: "86", name: Bilingual(vi: "Bưu điện", en: "Post"), areaHa: 100_000, population: 50_000,
        districts: [
            PostalDistrict(
                gso: "855", name: "Thành phố Vĩnh Long", areaHa: 10_000,
                communes: [
                    .init(gso: "29551", name: "Phường 1", points: [point("1", .provincial), point("K", .kt1)]),
                    .init(gso: "29552", name: "Phường 2", points: [point("2", .culture), point("3", .office)]),
                ]),
            PostalDistrict(
                gso: "857", name: "Huyện Long Hồ", specialDays: 5,
                communes: [
                    .init(gso: "29560", name: "Thị trấn Long Hồ", points: [point("4", .district)]),
                    .init(gso: "29561", name: "Xã Tân Hạnh", points: [point("5", .culture)]),
                    .init(gso: "29562", name: "Xã Trùng Tên", points: []),
                ]),
            PostalDistrict(
                gso: "858", name: "Huyện Mang Thít",
                communes: [
                    .init(gso: "29563", name: "Xã Trùng Tên", points: [point("6", .district)])
                ]),
        ], pairs: [.init(from: "1", to: "4", zone: .sameDistrict)])
    private static let data = PostalData(networks: [network])

    @Test(
        arguments: [
            (nil, nil, "1"), ("855", nil, "1"), ("TP. Vĩnh Long", "phường 2", "3"), (nil, "29552", "3"),
            ("Huyện Long Hồ", "Xã Tân Hạnh", "5"), (nil, "tân hạnh", "5"), ("857", "Trùng Tên", "4"),
            ("858", "xã Trùng Tên", "6"), (nil, "Trùng Tên", "1"), ("Quận 1", "Bến Nghé", "1"),
        ] as [(String?, String?, String)])
    func `the nearest point is that of the commune, else the centre of the district, else of the province`(
        district: String?, commune: String?, code: String
    ) {
        let place = Place(province: "86", district: district, commune: commune)
        #expect(Self.network.nearest(to: place)?.code == code)
    }

    @Test(
        arguments: [
            (day(2025, 6, 30), "855", nil, "857", nil, Zone.sameProvince),
            (day(2025, 7, 1), "855", nil, "857", nil, .sameDistrict),
            (day(2025, 7, 1), nil, "Phường 2", "857", nil, .sameProvince),
            (day(2025, 7, 1), nil, "Tân Hạnh", nil, "Long Hồ", .sameDistrict),
            (day(2025, 6, 30), nil, "Tân Hạnh", "Huyện Long Hồ", nil, .sameDistrict),
            (day(2025, 7, 1), nil, nil, "857", nil, .sameProvince),
            (day(2025, 7, 1), nil, nil, nil, nil, .sameProvince),
        ] as [(CivilDate, String?, String?, String?, String?, Zone)])
    func `the zone follows the districts, and since they are gone the pair of offices`(
        on day: CivilDate, district: String?, commune: String?, other: String?, otherCommune: String?, zone: Zone
    ) throws {
        let from = Place(province: "86", district: district, commune: commune)
        let to = Place(province: "86", district: other, commune: otherCommune)
        #expect(try Self.data.route(from: from, to: to, on: day).zone == zone)
        #expect(try Self.data.route(from: to, to: from, on: day).zone == zone)
    }

    @Test func `a special area lengthens the time of what goes there`() throws {
        let city = Place(province: "86", district: "855")
        let special = Place(province: "86", commune: "Tân Hạnh")
        #expect(try Self.data.route(from: city, to: special, on: day(2026, 1, 5)).specialDays == 5)
        #expect(try Self.data.route(from: city, to: city, on: day(2026, 1, 5)).specialDays == nil)
        #expect(throws: TariffFault.unknownProvince("99")) {
            try Self.data.route(from: city, to: Place(province: "99"), on: day(2026, 1, 5))
        }
    }

    @Test(arguments: [
        (
            Place(province: "86", commune: "Tân Hạnh"), Place(province: "86", commune: "Phường 2"),
            ["Điểm 5", "Điểm 4", "Điểm 1", "Điểm 3"]
        ),
        (
            Place(province: "86", commune: "Tân Hạnh"), Place(province: "86", commune: "Tân Hạnh"),
            ["Điểm 5", "Điểm 4", "Điểm 5"]
        ),
        (Place(province: "86"), Place(province: "86"), ["Điểm 1"]),
        (
            Place(province: "86", commune: "Tân Hạnh"), Place(province: "79"),
            ["Điểm 5", "Điểm 4", "Điểm 1", "Hồ Chí Minh", "Hồ Chí Minh"]
        ),
        (Place(province: "86"), Place(province: "11"), ["Điểm 1", "Hồ Chí Minh", "Hà Nội", "Điện Biên"]),
    ])
    func `an item goes up to the first hub that both ends share`(from: Place, to: Place, names: [String]) throws {
        let path = try Self.data.path(from: from, to: to)
        #expect(path.stops.map(\.name) == names)
        let back = try Self.data.path(from: to, to: from)
        #expect(back.stops.map(\.name) == names.reversed())
    }

    @Test func `a network is counted against the levels of the universal service`() throws {
        let figures = Self.network.figures
        #expect((figures.offices, figures.culturePoints, figures.kt1Points) == (4, 2, 1))
        #expect((figures.communes, figures.communesWithout) == (6, 1))
        #expect(figures.populationPerPoint == 8_333)
        // √(1,000,000,000 m² ÷ 6π) = 7,283.65…; ½√(1,000,000,000 ÷ 6) = 6,454.97…
        #expect((figures.radiusMetres, figures.halfSpacingMetres) == (7_284, 6_455))
        let district = Self.network.figures(of: try #require(Self.network.district("long hồ")))
        #expect((district.points, district.radiusMetres, district.populationPerPoint) == (2, nil, nil))
    }
}
