import CatalogFiles
import Civil
import Foundation
import Postal
import Testing

/// The price lists and networks of the post.
@Suite struct PostalFilesTests {
    private let shipped = CatalogFolder(
        path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../ServiceCatalog"
        ).standardizedFileURL.path)

    @Test func `the shipped list quotes what was read of it`() throws {
        let book = try shipped.loadPostal().tariffs
        let day = try #require(CivilDate("2026-11-26"))
        let route = Route(zone: .adjacentRegion)
        let quote = try book.quote(PostageOrder(service: .both, weightGrams: 600, route: route), on: day)
        #expect((quote.tariff, quote.totalVnd) == ("DN2021", 90_600))
        #expect(book.tariff(on: day)?.tariff.feeTransferVnd == 8_000)
        #expect(Set(book.tariffs.first.map { Array($0.reductions.keys) } ?? []) == Set(PostageExemption.allCases))
    }

    @Test(arguments: [
        ("H02", 46, 185, 192, 10), ("H18", 19, 57, 129, 10), ("H56", 95, 452, 547, 26), ("H61", 19, 83, 102, 8),
    ])
    func `a shipped network has the points of its report and a KT1 point in each district`(
        agency: String, offices: Int, culture: Int, communes: Int, kt1: Int
    ) throws {
        let network = try #require(try shipped.loadPostal().networks.first { $0.agency == agency })
        let figures = network.figures
        #expect((figures.offices, figures.culturePoints) == (offices, culture))
        #expect((figures.communes, figures.kt1Points) == (communes, kt1))
    }

    @Test func `the district of the report has its points, and an address there finds the nearest`() throws {
        let data = try shipped.loadPostal()
        let network = try #require(data.networks.first { $0.agency == "H18" })
        let district = try #require(network.reported?.district.flatMap(network.district))
        let figures = network.figures(of: district)
        #expect((figures.offices, figures.culturePoints, figures.communes) == (1, 21, 25))
        // 1,638.2 km² ÷ 22 points; the report says 5.5 km, which fits 17 points.
        #expect(figures.radiusMetres == 4_869)
        let place = Place(province: "11", district: "Huyện Điện Biên", commune: "Xã Thanh Nưa")
        #expect(network.nearest(to: place)?.code == "381550")
        let path = try data.path(from: place, to: Place(province: "86", district: "855"))
        #expect(path.stops.map(\.code) == ["381550", "381400", "380000", nil, nil, "890000"])
    }

    @Test func `a sound list and network have no findings`() throws {
        #expect(try TemporaryCatalog(files: ["postal/network/H61.yaml": Self.network]).findings == [])
    }

    @Test func `a folder without a list is refused with the mend`() throws {
        let catalog = try TemporaryCatalog()
        try catalog.remove("postal/tariffs/T2021.yaml")
        #expect(catalog.findings == ["error missing 0"])
        #expect(throws: CatalogFault.self) { try catalog.folder.loadPostal() }
        #expect(throws: Never.self) { try catalog.folder.load() }
        #expect(throws: CatalogFault.noFolder(path: "/nowhere")) { try CatalogFolder(path: "/nowhere").loadPostal() }
    }

    @Test(arguments: [
        ("id: T2021", "id: T2022", "fileName"), ("id: T2021", "id: t-1", "format"),
        ("from: \"2021-04-20\"", "from: \"2021-02-30\"", "date"), ("from: \"2021-04-20\"\n", "", "missing"),
        ("grams: 100, sameDistrict: 26000", "grams: 100, sameDistrict: 26000.5", "type"),
        ("sameDistrict: 26000, ", "", "missing"), ("leg: dossier, grams: 100", "leg: dossier, grams: 900", "order"),
        ("leg: result, grams: 100", "leg: dossier, grams: 1000", "missing"),
        ("leg: result, grams: 500", "leg: dossier, grams: 500", "steps"),
        ("leg: result, grams: 500", "leg: reslut, grams: 500", "choice"),
        ("percentOff: 50", "percentOff: 101", "range"), ("ground: hero,", "ground: heroicMother,", "duplicate"),
        ("reductions:", "reduction:", "unknownKey"),
    ])
    func `a list that breaks a rule is found`(text: String, wrong: String, code: String) throws {
        let edited = TemporaryCatalog.tariffText.replacingOccurrences(of: text, with: wrong)
        #expect(edited != TemporaryCatalog.tariffText)
        let catalog = try TemporaryCatalog(files: ["postal/tariffs/T2021.yaml": edited])
        #expect(catalog.findings.contains { $0.hasPrefix("error \(code) ") }, "\(catalog.findings)")
    }

    @Test func `two lists that begin on one day are found`() throws {
        let other = TemporaryCatalog.tariffText.replacingOccurrences(of: "T2021", with: "T2022")
        let catalog = try TemporaryCatalog(files: ["postal/tariffs/T2022.yaml": other])
        #expect(catalog.findings == ["error duplicate 1"])
    }

    @Test(arguments: [
        ("agency: H61", "agency: H62", "fileName"), ("gso: \"86\"", "gso: \"99\"", "format"),
        ("kind: provincial", "kind: office", "centre"), ("kind: district", "kind: culture", "hub"),
        ("code: \"890001\"", "code: \"890000\"", "duplicate"), ("gso: \"857\"", "gso: \"855\"", "duplicate"),
        ("gso: \"29560\"", "gso: \"29551\"", "duplicate"), ("to: \"890001\"", "to: \"890009\"", "pair"),
        ("reported: {", "reported: {district: \"999\", ", "district"), ("areaHa: 1000", "areaHa: 10.5", "type"),
        ("mark: listed", "mark: seen", "choice"), ("workingDays: 4", "workingDays: 0", "range"),
        ("mark: assumed", "mark: guessed", "format"), ("code: \"890000\"", "code: \"89000\"", "format"),
    ])
    func `a network that breaks a rule is found`(text: String, wrong: String, code: String) throws {
        let edited = Self.network.replacingOccurrences(of: text, with: wrong)
        #expect(edited != Self.network)
        let catalog = try TemporaryCatalog(files: ["postal/network/H61.yaml": edited])
        #expect(catalog.findings.contains { $0.hasPrefix("error \(code) ") }, "\(catalog.findings)")
    }

    @Test func `two networks of one province are found`() throws {
        let other = Self.network.replacingOccurrences(of: "H61", with: "H60")
        let catalog = try TemporaryCatalog(files: [
            "postal/network/H61.yaml": Self.network, "postal/network/H60.yaml": other,
        ])
        #expect(catalog.findings == ["error duplicate 1"])
    }

    static let network = """
        agency: H61
        gso: "86"
        name: {vi: Bưu điện tỉnh, en: Post}
        source: sample
        areaHa: 1000
        population: 5000
        reported: {offices: 2, culturePoints: 0, radiusMetres: 1000}
        districts:
          - gso: "855"
            name: Thành phố Vĩnh Long
            communes:
              - {gso: "29551", name: Phường 1, points: [{kind: provincial, code: "890000", name: Vĩnh Long, mark: listed}]}
          - gso: "857"
            name: Huyện Long Hồ
            special: {workingDays: 4, mark: assumed}
            communes:
              - {gso: "29560", name: Thị trấn Long Hồ, points: [{kind: district, code: "890001", mark: listed}]}
              - {gso: "29561", name: Xã Tân Hạnh}
        pairs: [{from: "890000", to: "890001", zone: sameDistrict}]

        """
}
