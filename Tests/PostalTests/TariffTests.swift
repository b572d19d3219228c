import Civil
import JSON
import Postal
import Testing

@Suite struct TariffTests {
    static let zones: [Zone] = [.sameDistrict, .sameProvince, .sameRegion, .adjacentRegion]

    @Test(arguments: [
        (PostalService.dossier, 1, [26_000, 30_000, 30_500, 31_000]),
        (.dossier, 100, [26_000, 30_000, 30_500, 31_000]),
        (.dossier, 101, [26_000, 30_000, 31_000, 34_000]),
        (.dossier, 250, [26_000, 30_000, 31_000, 34_000]),
        (.dossier, 251, [26_500, 30_500, 32_500, 38_000]),
        (.dossier, 500, [26_500, 30_500, 32_500, 38_000]),
        (.dossier, 501, [28_700, 33_400, 36_100, 44_300]),
        (.dossier, 1_000, [28_700, 33_400, 36_100, 44_300]),
        (.dossier, 1_001, [30_900, 36_300, 39_700, 50_600]),
        (.result, 100, [26_000, 30_000, 30_500, 31_000]),
        (.result, 101, [27_000, 31_000, 32_000, 35_000]),
        (.result, 500, [28_500, 32_500, 34_500, 40_000]),
        (.result, 1_500, [32_900, 38_300, 41_700, 52_600]),
        (.both, 100, [52_000, 60_000, 61_000, 62_000]),
        (.both, 600, [59_400, 68_800, 74_200, 90_600]),
    ])
    func `a charge stands in the price list`(service: PostalService, grams: Int, prices: [Int64]) throws {
        for (zone, price) in zip(Self.zones, prices) {
            let quote = try Tariff.daNang2021.quote(service: service, weightGrams: grams, route: Route(zone: zone))
            #expect(quote.totalVnd == price)
            #expect(!quote.estimated)
        }
    }

    @Test(arguments: [(100, 31_500, false), (101, 35_000, true), (500, 40_000, true), (900, 46_300, true)])
    func `a distant region above 100 g is quoted as an estimate`(grams: Int, price: Int64, estimated: Bool) throws {
        let route = Route(zone: .distantRegion)
        let quote = try Tariff.daNang2021.quote(service: .result, weightGrams: grams, route: route)
        #expect(quote.totalVnd == price)
        #expect(quote.estimated == estimated)
    }

    @Test(arguments: PostageExemption.allCases)
    func `an exemption lowers the postage and not the charge for the fee`(exemption: PostageExemption) throws {
        let quote = try Tariff.daNang2021.quote(
            service: .both, weightGrams: 80, route: Route(zone: .sameRegion), transfersFee: true, exemption: exemption)
        let free: Set<PostageExemption> = [.heroicMother, .revolutionaryBefore1945]
        #expect(quote.totalVnd == (free.contains(exemption) ? 8_000 : 38_500))
    }

    @Test(arguments: [-1, 0, 30_001, Int.max])
    func `a weight outside the tariff is refused`(grams: Int) {
        #expect(throws: TariffFault.weightOutOfRange(grams)) {
            try Tariff.daNang2021.quote(service: .result, weightGrams: grams, from: vinhLong, to: vinhLong)
        }
    }

    @Test(
        arguments: [
            ("86", "TP. Vĩnh Long", "86", "thành phố vĩnh long", Zone.sameDistrict, false),
            ("86", "Huyện Long Hồ", "86", "Thành phố Vĩnh Long", .sameProvince, false),
            ("86", nil, "86", nil, .sameProvince, false),
            ("86", "Huyện Long Hồ", "79", "Quận 1", .sameRegion, false),
            ("01", nil, "38", nil, .sameRegion, false),
            ("01", nil, "48", nil, .adjacentRegion, false),
            ("48", nil, "86", nil, .adjacentRegion, false),
            ("42", nil, "44", nil, .adjacentRegion, false),
            ("01", nil, "86", nil, .distantRegion, false),
            ("58", nil, "86", nil, .sameRegion, true),
            ("67", "a", "67", "b", .sameProvince, false),
        ] as [(String, String?, String, String?, Zone, Bool)])
    func `two places lie in a zone`(
        from: String, district: String?, to: String, other: String?, zone: Zone, estimated: Bool
    ) throws {
        let (first, second) = (Place(province: from, district: district), Place(province: to, district: other))
        #expect(try Route(from: first, to: second).zone == zone)
        #expect(try Route(from: second, to: first).zone == zone)
        #expect(try Route(from: first, to: second).estimated == estimated)
    }

    @Test func `a province that does not exist is refused`() {
        #expect(throws: TariffFault.unknownProvince("99")) { try Route(from: vinhLong, to: Place(province: "99")) }
    }

    @Test func `there are 63 provinces with codes of their own`() {
        #expect(Province.all.count == 63)
        #expect(Set(Province.all.map(\.code)).count == 63)
        #expect(Province.with(code: "86")?.name == "Vĩnh Long")
    }

    @Test(arguments: [
        (Route(zone: .sameDistrict), 1, 2),
        (Route(zone: .sameProvince), 2, 4),
        (Route(zone: .distantRegion, betweenMajorCities: true), 3, 6),
        (Route(zone: .sameRegion), 4, 8),
        (Route(zone: .distantRegion), 4, 8),
    ])
    func `the longest time doubles when a slip must come back`(route: Route, plain: Int, slip: Int) throws {
        let tariff = Tariff.daNang2021
        #expect(
            try tariff.quote(service: .both, weightGrams: 80, route: route).transits.map(\.workingDays) == [
                plain, plain,
            ])
        #expect(
            try tariff.quote(service: .dossier, weightGrams: 80, route: route).transits.map(\.workingDays) == [slip])
    }

    @Test(
        arguments: [
            ("01", nil, "79", nil, true), ("40", "TP Vinh", "01", nil, true),
            ("40", "Huyện Nghi Lộc", "01", nil, false),
            ("86", "Thành phố Vĩnh Long", "79", nil, false),
        ] as [(String, String?, String, String?, Bool)])
    func `cities of the special class and class I are known`(
        from: String, district: String?, to: String, other: String?, major: Bool
    ) throws {
        let route = try Route(
            from: Place(province: from, district: district), to: Place(province: to, district: other))
        #expect(route.betweenMajorCities == major)
    }

    @Test(arguments: [
        (day(2019, 1, 31), 1, day(2019, 2, 1)),
        (day(2019, 1, 31), 2, day(2019, 2, 11)),
        (day(2019, 2, 1), 1, day(2019, 2, 11)),
        (day(2019, 2, 6), 4, day(2019, 2, 14)),
        (day(2019, 3, 1), 4, day(2019, 3, 7)),
    ])
    func `day J+n skips weekends and Tết`(accepted: CivilDate, days: Int, last: CivilDate) throws {
        let zones: [Int: Zone] = [1: .sameDistrict, 2: .sameProvince, 4: .sameRegion]
        let transit = Transit(leg: .result, route: Route(zone: try #require(zones[days])), returnsSlip: false)
        let promise = transit.promise(accepted: accepted, calendar: tet2019)
        #expect(transit.workingDays == days)
        #expect(promise.day == last)
        let skipped = promise.explanation.filter { $0.rule == "J+n" }.compactMap(\.date)
        #expect(skipped.count == last.daysSinceEpoch - accepted.daysSinceEpoch - days)
        #expect(skipped.allSatisfy { !tet2019.isWorkingDay($0) })
    }

    @Test func `a promise names the holiday that it skips, and says when it knows none`() {
        let transit = Transit(leg: .result, route: Route(zone: .sameDistrict), returnsSlip: false)
        let known = transit.promise(accepted: day(2019, 2, 1), calendar: tet2019).explanation
        #expect(known.first { $0.date == day(2019, 2, 4) }?.text.en.contains("Tết") == true)
        #expect(known.first { $0.date == day(2019, 2, 3) }?.text.en.contains("weekend") == true)
        #expect(!known.contains { $0.article == "DESIGN" })
        let unknown = transit.promise(accepted: day(2019, 2, 1), calendar: weekdays).explanation
        #expect(unknown.contains { $0.article == "DESIGN" })
    }
}
