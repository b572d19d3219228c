import Catalog
import Civil
import Testing

/// What an office is called and decides as time goes by.
@Suite struct OfficePhaseTests {
    private static let record = Bilingual(vi: "Sở cũ", en: "Old"), renamed = Bilingual(vi: "Sở mới", en: "New")
    private static let desk = OneStopUnit(name: Bilingual(vi: "Một cửa", en: "Desk"))
    private static let procedure = Sample.procedure("1.000001", "Cấp phép", "Licence", field: "Bưu chính")

    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    /// Renamed and given a desk in 2021, without the post from July 2025, abolished at the end of 2026.
    private static func office() throws -> Office {
        var office = Office(code: "H61.12", name: record, kind: .department, level: .province, agency: "H61")
        office.fields = ["Báo chí", "Bưu chính"]
        var first = OfficePhase(from: try day("2021-01-01"))
        (first.name, first.oneStop) = (renamed, desk)
        var second = OfficePhase(from: try day("2025-07-01"))
        second.fields = ["Báo chí"]
        office.phases = [first, second]
        office.until = try day("2026-12-31")
        return office
    }

    @Test(arguments: [
        ("2020-12-31", record, nil, true), ("2021-01-01", renamed, desk, true), ("2025-06-30", renamed, desk, true),
        ("2025-07-01", renamed, desk, false), ("2026-12-31", renamed, desk, false),
    ])
    func `each fact is that of the last phase that names it`(
        day: String, name: Bilingual, oneStop: OneStopUnit?, hasPost: Bool
    ) throws {
        let date = try Self.day(day)
        let catalog = Catalog(
            procedures: [Self.procedure], offices: [try Self.office()], holidays: HolidayCalendar([]))
        let office = try #require(catalog.office("H61.12", on: date))
        #expect((office.name, office.oneStop) == (name, oneStop))
        #expect(office.fields == (hasPost ? ["Báo chí", "Bưu chính"] : ["Báo chí"]))
        #expect(catalog.name(ofOffice: "H61.12", asOf: date) == name)
        #expect(catalog.competentOffices(for: Self.procedure, on: date).map(\.code) == (hasPost ? ["H61.12"] : []))
    }

    @Test func `an office that is no more is named as its record was written`() throws {
        let catalog = Catalog(procedures: [], offices: [try Self.office()], holidays: HolidayCalendar([]))
        let after = try Self.day("2027-01-01")
        #expect(catalog.office("H61.12", on: after) == nil)
        #expect(catalog.name(ofOffice: "H61.12", asOf: after) == Self.record)
        #expect(catalog.name(ofOffice: "H61.12", asOf: after) == catalog.office("H61.12", asOf: after)?.name)
        #expect(catalog.competentOffices(for: Self.procedure, on: after) == [])
        #expect(catalog.name(ofOffice: "H61.99", asOf: after) == nil)
    }
}
