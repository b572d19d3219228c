import Catalog
import Civil
import JSON
import Testing

@Suite struct RegistryTests {
    private let catalog = Sample.catalog()

    @Test func `procedures stand in the order of their codes`() {
        #expect(
            catalog.procedures.map(\.code) == ["1.001193", "1.001731", "1.003868", "1.009374", "2.001171"])
    }

    @Test func `of two records with one code the first counts`() {
        let twice = Catalog(
            procedures: [Sample.newsletter, Sample.procedure("1.009374", "khác", "other")], offices: [],
            holidays: HolidayCalendar([]))
        #expect(twice.procedure("1.009374")?.name.en == "Licence for a newsletter")
    }

    @Test func `pages follow one another without gap or repetition`() {
        for size in 1...6 {
            var seen: [String] = []
            var cursor: String?
            repeat {
                let page = catalog.list(cursor: cursor, limit: size)
                #expect(page.items.count <= size)
                seen += page.items.map(\.code)
                cursor = page.next
            } while cursor != nil
            #expect(seen == catalog.procedures.map(\.code))
        }
    }

    @Test(
        arguments: [
            (CatalogFilter(field: "bao chi"), ["1.009374", "2.001171"]), (CatalogFilter(level: .district), []),
            (CatalogFilter(authority: "H61.12"), ["1.009374", "2.001171"]),
            (CatalogFilter(authority: "H61.02"), ["1.001193"]),
            (CatalogFilter(authority: "H18"), ["1.009374", "2.001171"]), (CatalogFilter(authority: "H99"), []),
            (CatalogFilter(online: true), ["1.009374"]), (CatalogFilter(postal: true), ["1.009374"]),
            (CatalogFilter(postal: false), ["1.001193", "1.001731", "1.003868", "2.001171"]),
            (CatalogFilter(field: "Hộ tịch", postal: true), []),
        ] as [(CatalogFilter, [String])])
    func `a list shows what passes the filter`(filter: CatalogFilter, codes: [String]) {
        #expect(catalog.list(filter: filter).items.map(\.code) == codes)
    }

    @Test func `an office decides its own level and fields`() throws {
        let newsletter = try #require(catalog.procedure("1.009374"))
        #expect(catalog.competentOffices(for: newsletter).map(\.code) == ["H18.12", "H61.12"])
        #expect(catalog.competentOffices(for: newsletter, agency: "H61").map(\.code) == ["H61.12"])
        var district = newsletter
        district.level = .district
        #expect(catalog.competentOffices(for: district).map(\.code) == ["H61.101"])
    }

    /// Offices, days, and how their one-stop units are called.
    private static let units: [(name: String, level: GovernmentLevel, day: String, expected: String)] = [
        (
            "Ủy ban nhân dân xã A, huyện B", .commune, "2019-03-04",
            "Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân xã A, huyện B"
        ),
        (
            "Ủy ban nhân dân huyện B", .district, "2025-06-30",
            "Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân huyện B"
        ),
        ("Ủy ban nhân dân xã A, huyện B", .commune, "2025-07-01", "Trung tâm Phục vụ hành chính công xã A"),
    ]

    @Test(arguments: units)
    func `a one-stop unit without a name is called after its office`(
        name: String, level: GovernmentLevel, day: String, expected: String
    ) throws {
        let date = try #require(CivilDate(day))
        var office = Office(
            code: "H61.1", name: Bilingual(vi: name, en: "Committee"), kind: .commune, level: level, agency: "H61")
        #expect(office.oneStopName(on: date) == nil)
        office.oneStop = OneStopUnit()
        #expect(office.oneStopName(on: date)?.vi == expected)
        let own = Bilingual(vi: "Một cửa", en: "Desk")
        office.oneStop = OneStopUnit(name: own)
        #expect(office.oneStopName(on: date) == own)
    }

    @Test func `an office with hours of its own has its own calendar`() throws {
        var office = try #require(catalog.office("H61.12"))
        #expect(catalog.calendar(for: office).hours == .standard)
        office.hours = OfficeHours("08:00-12:00")
        #expect(catalog.calendar(for: office).hours.totalMinutes == 240)
    }

    @Test func `fees are those in force on the day, its first and last included`() throws {
        var procedure = Sample.newsletter
        let fee = Fee(kind: .levy, amountVnd: 50_000, from: CivilDate("2023-07-01"), until: CivilDate("2023-12-31"))
        procedure.fee = FeeSchedule(status: .listed, items: [fee, Fee(kind: .charge, amountVnd: 1)])
        let counts = try ["2023-06-30", "2023-07-01", "2023-12-31", "2024-01-01"].map { text in
            procedure.fees(at: try #require(CivilDate(text))).count
        }
        #expect(counts == [1, 2, 2, 1])
    }

    @Test func `the post is open where a source says so, and no rule closes it`() {
        var procedure = Sample.newsletter
        #expect(procedure.acceptsPostalReturn && procedure.acceptsPostalReception)
        procedure.postalReturn = false
        #expect(!procedure.acceptsPostalReturn && procedure.acceptsPostalReception && procedure.goesByPost)
        procedure.channels = [.inPerson, .online]
        procedure.postalReturn = nil
        #expect(!procedure.acceptsPostalReturn && !procedure.acceptsPostalReception && !procedure.goesByPost)
        procedure.postalReception = true
        #expect(!procedure.acceptsPostalReturn && procedure.acceptsPostalReception)
        procedure.postalReturn = true
        procedure.postExcluded = true
        #expect(!procedure.acceptsPostalReturn && !procedure.acceptsPostalReception)
    }

    @Test func `the whole record carries source and marks and leaves out what is not known`() {
        let json = Sample.newsletter.json()
        #expect(json["source"] == "sample")
        #expect(json["confidence"] == "verified")
        #expect(json["codeStatus"] == "verified")
        #expect(json["version"] == "2021-02")
        let keys = json.members?.map(\.key) ?? []
        #expect(!keys.contains("time") && !keys.contains("postExcluded") && !keys.contains("keywords"))
        #expect(keys.count == Set(keys).count)
        #expect(json["components"]?.array?.count == 3)
        #expect(json["form"]?["fields"]?.array?.first?["key"] == "title")
        #expect(Sample.newsletter.summary()["postalReturn"] == true)
        #expect(json["post"] == ["reception": true, "return": true])
        var excluded = Sample.newsletter
        excluded.postExcluded = true
        #expect(excluded.json()["postExcluded"] == true)
    }
}
