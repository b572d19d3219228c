import Civil
import Postal
import Testing

/// Units and post offices as people write them, against the data of one province.
@Suite struct PlaceTests {
    private static func point(_ code: String, _ kind: PostalPoint.Kind) -> PostalPoint {
        PostalPoint(code: code, kind: kind, name: "Điểm \(code)", mark: .synthetic)
    }

    private static let data = PostalData(networks: [
        PostalNetwork(
            agency: "H56", gso: "38", name: Bilingual(vi: "Bưu điện tỉnh Thanh Hóa", en: "Post of Thanh Hoa Province"),
            areaHa: 100_000, population: 50_000,
            districts: [
                PostalDistrict(
                    gso: "380", name: "Thành phố Thanh Hóa",
                    communes: [
                        .init(
                            gso: "14797", name: "Phường Hàm Rồng", postcode: "40106",
                            points: [point("440000", .provincial), point("14797.2", .kt1)]),
                        .init(gso: "14800", name: "Phường Đông Thọ", postcode: "40107"),
                    ]),
                PostalDistrict(
                    gso: "393", name: "Huyện Vĩnh Lộc",
                    communes: [
                        .init(
                            gso: "15349", name: "Thị trấn Vĩnh Lộc", postcode: "41206",
                            points: [point("446900", .district)]),
                        .init(gso: "15352", name: "Xã Vĩnh Quang", postcode: "41207", points: [point("7", .culture)]),
                    ]),
            ])
    ])

    @Test(
        arguments: [
            ("38", nil, nil), ("38", "380", nil), ("38", "TP. Thanh Hóa", nil), ("38", "thanh hoa", nil),
            ("38", "Thanh Hoá", "dong tho"), ("38", nil, "15352"), ("38", "Vĩnh Lộc", "xã Vĩnh Quang"),
            ("01", "Quận Nào Đó", "Phường Nào Đó"),
        ] as [(String, String?, String?)])
    func `a place that is known, or whose province has no data, passes`(
        province: String, district: String?, commune: String?
    ) {
        #expect(
            Self.data.fault(in: Place(province: province, district: district, commune: commune), on: day(2019, 3, 4))
                == nil)
    }

    @Test(
        arguments: [
            ("99", nil, nil, PlaceFault.province("99")),
            ("38", "001", nil, .district("001", in: "Thanh Hóa", near: [])),
            ("38", "Vĩnh Lọc Mới", nil, .district("Vĩnh Lọc Mới", in: "Thanh Hóa", near: ["Huyện Vĩnh Lộc"])),
            (
                "38", nil, "Vĩnh Quan",
                .commune("Vĩnh Quan", in: "Thanh Hóa", near: ["Thị trấn Vĩnh Lộc", "Xã Vĩnh Quang"])
            ),
            ("38", "380", "15352", .commune("15352", in: "Thành phố Thanh Hóa", near: [])),
        ] as [(String, String?, String?, PlaceFault)])
    func `a unit that its province has not is named, with those that may be meant`(
        province: String, district: String?, commune: String?, fault: PlaceFault
    ) throws {
        let found = try #require(
            Self.data.fault(
                in: Place(province: province, district: district, commune: commune), on: day(2019, 3, 4)))
        #expect(found == fault)
        #expect(!found.text.vi.isEmpty && found.text.en.contains(commune ?? district ?? province))
    }

    @Test func `a commune of after the merger is taken as it is, one of a district that was has to be its own`() {
        let merged = day(2025, 7, 1)
        #expect(Self.data.fault(in: Place(province: "38", commune: "Phường Hạc Thành"), on: merged) == nil)
        #expect(Self.data.fault(in: Place(province: "38", commune: "Phường Hạc Thành"), on: day(2025, 6, 30)) != nil)
        #expect(Self.data.fault(in: Place(province: "38", district: "380", commune: "15352"), on: merged) != nil)
    }

    @Test func `a district that is written without diacritics counts as the same`() throws {
        let to = Place(province: "01")
        let (exact, plain) = (
            Place(province: "38", district: "Thành phố Thanh Hóa"), Place(province: "38", district: "thanh hoa")
        )
        let day = day(2019, 3, 4)
        #expect(try Self.data.route(from: plain, to: to, on: day) == Self.data.route(from: exact, to: to, on: day))
        #expect(try Self.data.route(from: plain, to: to, on: day).betweenMajorCities)
    }

    @Test(
        arguments: [
            ("440000", "440000"), ("14797.2", "14797.2"), ("40000", "440000"), ("40107", "440000"),
            ("41200", "446900"), ("41207", "7"), ("10000", "10000"), ("70123", "70123"),
        ])
    func `a post office is known by its code or a postal code`(text: String, code: String) throws {
        #expect(try Self.data.postOffice(text) == code)
    }

    @Test(
        arguments: [
            ("999999", PostOfficeFault.shape("999999")), ("TÒA NHÀ A", .shape("TÒA NHÀ A")), ("", .shape("")),
            ("abc", .shape("abc")), ("99000", .noProvince("99000")),
            (
                "40999",
                .notInNetwork(
                    "40999", network: Bilingual(vi: "Bưu điện tỉnh Thanh Hóa", en: "Post of Thanh Hoa Province"))
            ),
        ])
    func `what is no post office is refused with the reason`(text: String, fault: PostOfficeFault) {
        #expect(throws: fault) { try Self.data.postOffice(text) }
        #expect(!fault.text.vi.isEmpty && !fault.text.en.isEmpty)
    }

    @Test(
        arguments: [
            ("38", "Vĩnh Lộc", nil, "446900"), ("38", nil, nil, "440000"), ("01", nil, "10123", "10123"),
            ("01", nil, "40000", "10000"), ("01", nil, nil, "10000"), ("99", nil, nil, nil),
        ] as [(String, String?, String?, String?)])
    func `an address is served by a post office`(province: String, district: String?, postcode: String?, code: String?)
    {
        let party = PostalParty(
            name: "A", phone: "", line: "1", district: district, province: province, postcode: postcode)
        #expect(Self.data.postOffice(serving: party) == code)
    }
}
