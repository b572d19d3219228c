import Civil
import Dossiers
import Journal
import MotCuaTesting
import Postal
import Testing

@testable import Reports

struct RegisterTests {
    @Test func `serials are those that acceptance took, whatever part of the year is shown`() throws {
        let stories = try Script.stories()
        let year = try report(.register, of: stories, from: "2019-01-01", to: "2019-12-31")
        #expect(year.values("serial") == ["1", "2", "3", "4", "5", "6", "7", "8", "1"])
        let march = try report(.register, of: stories)
        #expect(march.values("serial") == ["2", "3", "4", "5", "6", "7", "1"])
        let field = try report(.register, of: stories, field: "Lĩnh vực khác")
        #expect(field.rows.isEmpty)
    }

    @Test func `of two accepted in one second the first one leads, whatever their codes`() throws {
        let march = try report(.register, of: Script.stories())
        #expect(march.values("dossier")[2...3] == ["H61.90-190305-0002", "H61.90-190305-0001"])
    }

    @Test func `places are named and not numbered`() throws {
        let march = try report(.register, of: Script.stories())
        #expect(march.values("address").allSatisfy { $0 == "12 Lê Lợi, Phường 1, Vĩnh Long, Vĩnh Long" })
    }

    @Test func `serials begin anew with the year`() throws {
        var (old, new) = (Story("A-0001", filed: "2018-12-31 08:00"), Story("A-0002", filed: "2019-01-02 08:00"))
        try old.accept("2018-12-31 08:00")
        try new.accept("2019-01-02 08:00")
        let both = try report(.register, of: [new, old], from: "2018-12-01", to: "2019-01-31")
        #expect(both.values("dossier") == ["A-0001", "A-0002"])
        #expect(both.values("serial") == ["1", "1"])
    }

    @Test(arguments: [("2025-09-14", true), ("2025-09-15", false)])
    func `the form is that in force on the last day`(last: String, namesLead: Bool) throws {
        let made = try report(.register, of: [], from: "2025-07-01", to: last, now: "2026-01-01 08:00")
        #expect(made.columns.contains { $0.key == "lead" } == namesLead)
    }

    @Test func `a line tells who took the dossier in and who took the result`() throws {
        let made = try report(.register, of: [Script.carriedAndExactlyOnTime()], from: "2019-02-01")
        #expect(made.values("officer") == ["reception"])
        #expect(made.values("receiver") == ["Nguyễn Văn A"])
        #expect(made.values("returnedAt") == ["2019-03-05 09:00"])
    }

    @Test func `the post's table counts an item where each of its events falls`() throws {
        var story = try Script.elsewhere()
        let item = try #require(ItemID(leg: .result, serial: 1))
        story.registers(item, at: "2019-03-15 09:00")
        let collected = PostalEvent.collected(
            handover: Handover(office: SampleCatalog.otherOfficeCode), promisedBy: moment("2019-03-20 17:00"))
        story.add([.post(item: item, event: collected)], at: "2019-04-02 08:00")
        let march = try report(.postal, of: [story])
        #expect(march.sums["registered"] == 1)
        #expect(march.sums["collected"] == 0)
        let april = try report(.postal, of: [story], from: "2019-04-01", to: "2019-04-30")
        #expect(april.sums["registered"] == 0)
        #expect(april.sums["collected"] == 1)
    }

    @Test func `offices are named as on the day of acceptance, whatever the period and the day of the report`() throws {
        var (old, new) = (Story("A-0001", filed: "2019-03-29 08:00"), Story("A-0002", filed: "2019-04-01 08:00"))
        try old.accept("2019-03-29 08:00")
        try new.accept("2019-04-01 08:00", serial: 2)
        let year = try report(
            .register, of: [old, new], from: "2019-01-01", to: "2019-12-31", now: "2020-01-01 08:00",
            catalog: SampleCatalogs.renaming(from: moment("2019-04-01 00:00").date))
        #expect(year.values("lead") == ["Sample department \(SampleCatalog.officeCode)", "New department"])
    }

    @Test func `more rows than a register may have are a fault, not a cut`() throws {
        let life = try #require(CasePeriod(Script.early().records, in: period("2019-03-01", "2019-03-31")))
        var builder = RegisterBuilder(
            ReportRequest(
                kind: .register, period: period("2019-03-01", "2019-03-31"), now: moment("2019-06-01 08:00"),
                catalog: SampleCatalogs.plain))
        for _ in 0..<RegisterBuilder.mostRows { try builder.add(life) }
        #expect(throws: ReportFault.tooManyRows(limit: RegisterBuilder.mostRows)) { try builder.add(life) }
    }
}
