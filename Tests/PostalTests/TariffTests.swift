import Civil
import JSON
import MotCuaTesting
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
            let quote = try SampleTariff.daNang2021.quote(
                PostageOrder(service: service, weightGrams: grams, route: Route(zone: zone)))
            #expect(quote.totalVnd == price)
            #expect(!quote.estimated)
        }
    }

    @Test(arguments: [(100, 31_500, false), (101, 35_000, true), (500, 40_000, true), (900, 46_300, true)])
    func `a distant region above 100 g is quoted as an estimate`(grams: Int, price: Int64, estimated: Bool) throws {
        let route = Route(zone: .distantRegion)
        let quote = try SampleTariff.daNang2021.quote(PostageOrder(service: .result, weightGrams: grams, route: route))
        #expect(quote.totalVnd == price)
        #expect(quote.estimated == estimated)
    }

    @Test(arguments: PostageExemption.allCases)
    func `an exemption lowers the postage and not the charge for the fee`(exemption: PostageExemption) throws {
        let quote = try SampleTariff.daNang2021.quote(
            PostageOrder(
                service: .both, weightGrams: 80, route: Route(zone: .sameRegion), transfersFee: true,
                exemption: exemption))
        let free: Set<PostageExemption> = [.heroicMother, .revolutionaryBefore1945]
        #expect(quote.totalVnd == (free.contains(exemption) ? 8_000 : 38_500))
        #expect(quote.postageVnd == quote.totalVnd - 8_000)
        let percent = free.contains(exemption) ? 100 : 50
        #expect(quote.lines.contains { $0.label.vi == "Giảm cước \(percent)%: \(exemption.name.vi)" })
        #expect(quote.lines.first?.label.vi == "Nhận gửi hồ sơ, liên tỉnh nội vùng")
    }

    @Test(arguments: [-1, 0, 30_001, Int.max])
    func `a weight outside the tariff is refused`(grams: Int) {
        #expect(throws: TariffFault.weightOutOfRange(grams)) {
            try SampleTariff.daNang2021.quote(
                PostageOrder(service: .result, weightGrams: grams, route: Route(zone: .sameDistrict)))
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
        (Route(zone: .sameProvince, specialDays: 4), 4, 8),
        (Route(zone: .sameRegion, specialDays: 3), 4, 8),
        (Route(zone: .sameRegion, specialDays: 7), 7, 14),
    ])
    func `the longest time doubles when a slip must come back`(route: Route, plain: Int, slip: Int) throws {
        let tariff = SampleTariff.daNang2021
        func days(_ service: PostalService) throws -> [Int] {
            try tariff.quote(PostageOrder(service: service, weightGrams: 80, route: route)).transits.map(\.workingDays)
        }
        #expect(try days(.both) == [plain, plain])
        #expect(try days(.result) == [plain])
        #expect(try days(.dossier) == [slip])
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
        (day(2018, 1, 1), "DN2021", true), (day(2021, 4, 19), "DN2021", true), (day(2021, 4, 20), "DN2021", false),
        (day(2026, 12, 31), "DN2021", false), (day(2027, 1, 1), "SAMPLE2027", false),
        (day(2099, 1, 1), "SAMPLE2027", false),
    ])
    func `a quote rests on the list of its day; before the first one that stands in as an estimate`(
        on day: CivilDate, tariff: String, standsIn: Bool
    ) throws {
        let order = PostageOrder(
            service: .both, weightGrams: 80, route: Route(zone: .sameDistrict), transfersFee: true,
            exemption: .poorHousehold)
        let quote = try SampleTariff.book.quote(order, on: day)
        #expect(quote.tariff == tariff)
        #expect(quote.validFrom == SampleTariff.book.tariffs.first { $0.id == tariff }?.validFrom)
        #expect(quote.json()["validFrom"]?.string == quote.validFrom?.description)
        #expect(quote.standsIn == (standsIn ? true : nil))
        #expect(quote.lines.map(\.estimated) == [standsIn, standsIn, standsIn, standsIn])
        #expect(quote.lines.allSatisfy { $0.tariffRow.hasPrefix(tariff) })
        #expect(quote.totalVnd == (tariff == "DN2021" ? 34_000 : 36_600))
    }

    @Test func `the official post has a time and no price`() throws {
        let order = PostageOrder(leg: .official, of: .result, weightGrams: 100, route: Route(zone: .sameProvince))
        let quote = try SampleTariff.daNang2021.quote(order)
        #expect(quote.lines == [])
        #expect(quote.transits.map(\.leg) == [.official])
    }

    @Test func `without a list, a price or a reduction nothing is quoted`() {
        let order = PostageOrder(
            service: .result, weightGrams: 600, route: Route(zone: .sameDistrict), exemption: .hero)
        #expect(throws: TariffFault.noTariff) { try TariffBook([]).quote(order, on: day(2026, 1, 5)) }
        let empty = Tariff(
            id: "E", name: SampleTariff.daNang2021.name, validFrom: day(2020, 1, 1), prices: [], steps: [],
            feeTransferVnd: 0, reductions: [:])
        #expect(throws: TariffFault.noPrice(.result, tariff: "E")) { try empty.quote(order) }
        let stepless = Tariff(
            id: "S", name: empty.name, validFrom: empty.validFrom, prices: SampleTariff.daNang2021.prices, steps: [],
            feeTransferVnd: 0, reductions: [:])
        #expect(throws: TariffFault.noPrice(.result, tariff: "S")) { try stepless.quote(order) }
        let full = Tariff(
            id: "R", name: empty.name, validFrom: empty.validFrom, prices: SampleTariff.daNang2021.prices,
            steps: SampleTariff.daNang2021.steps, feeTransferVnd: 0, reductions: [:])
        #expect(throws: TariffFault.noReduction(.hero, tariff: "R")) { try full.quote(order) }
    }

    @Test(arguments: [
        TariffFault.weightOutOfRange(0), .unknownProvince("99"), .noTariff, .noPrice(.result, tariff: "T"),
        .noReduction(.hero, tariff: "T"),
    ])
    func `every reason is told in both languages`(fault: TariffFault) {
        #expect(!fault.text.vi.isEmpty && fault.text.vi != fault.text.en)
    }
}
