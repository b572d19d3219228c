import Catalog
import Civil
import MotCuaTesting
import Postal
import Testing

@testable import Reports

struct OfficialPostTests {
    private func made(
        _ from: String = "2019-03-01", _ to: String = "2019-03-31", offices: [String]? = nil
    ) throws -> Report {
        try report(.officialPost, of: [PostScript.official()], from: from, to: to, offices: offices)
    }

    @Test func `an item goes out when the post takes it, and comes in when it is delivered`() throws {
        let march = try made()
        #expect(march.sums["sent"] == 5)
        #expect(march.sums["received"] == 4)
        #expect(march.values("office") == ["", SampleCatalog.officeCode, SampleCatalog.otherOfficeCode])
        let early = try made("2019-03-01", "2019-03-18")
        #expect(early.sums["sent"] == 5)
        #expect(early.sums["received"] == 0)
    }

    @Test func `grade, urgency and secrecy are counted at both ends`() throws {
        let march = try made()
        let (first, second) = (march.counts(ofRow: 1), march.counts(ofRow: 2))
        #expect([first["sentPlain"], first["sentTimed"], first["sentA"], first["sentB"]] == [1, 1, 1, 0])
        #expect([first["receivedPlain"], first["receivedExpress"], first["receivedC"]] == [1, 1, 1])
        #expect([second["sentExpress"], second["sentPlain"], second["sentB"], second["sentC"]] == [1, 1, 1, 1])
        #expect([second["receivedTimed"], second["receivedA"], second["receivedB"]] == [1, 1, 0])
    }

    @Test func `late is after the promise, not at it`() throws {
        let march = try made()
        #expect(march.counts(ofRow: 1)["sentLate"] == 0)
        #expect(march.counts(ofRow: 1)["receivedLate"] == 1)
        #expect(march.counts(ofRow: 2)["sentLate"] == 1)
        #expect(march.counts(ofRow: 2)["receivedLate"] == 0)
    }

    @Test func `a loss counts where it falls`() throws {
        #expect(try made().sums["sentLost"] == 0)
        let april = try made("2019-04-01", "2019-04-30")
        #expect(april.sums["sentLost"] == 1)
        #expect(april.sums["sent"] == 0)
    }

    @Test func `an office sees its own ends, whosever the dossier is`() throws {
        let own = try made(offices: [SampleCatalog.officeCode])
        #expect(own.values("office") == [SampleCatalog.officeCode])
        #expect(own.sums["sent"] == 2)
        #expect(own.sums["received"] == 2)
        #expect(try made(offices: ["H61.99"]).rows.isEmpty)
    }

    @Test func `an office of another agency has its code and can be asked for`() throws {
        let name = Bilingual(vi: "Sở mẫu H18.12", en: "Sample department")
        let others = Correspondents(
            agencies: [Agency(code: "H18", name: Bilingual(vi: "Điện Biên", en: "Điện Biên"), gso: "11")],
            offices: [Office(code: "H18.12", name: name, kind: .department, level: .province, agency: "H18")])
        func made(_ offices: [String]?) throws -> Report {
            var run = ReportRun(
                ReportRequest(
                    kind: .officialPost, period: period("2019-03-01", "2019-03-31"), offices: offices,
                    now: moment("2019-06-01 08:00"), catalog: SampleCatalog.catalog, correspondents: others))
            try run.add(PostScript.official().history)
            return try run.report()
        }
        #expect(try made(nil).values("office").first == "H18.12")
        #expect(try made(nil).values("name").first == "Sample department")
        #expect(try made(["H18.12"]).values("office") == ["H18.12"])
    }

    @Test func `an office that was named anew keeps one row`() throws {
        let renamed = PostalParty(name: "Sở mới", phone: "", line: "Sở mới", province: "86")
        let story = try PostScript.story([
            (
                PostScript.registration(.official, 9, from: renamed, to: renamed, official: OfficialGrade()),
                [(PostScript.collected, "2019-03-20 08:00")]
            )
        ])
        let one = try report(
            .officialPost, of: [PostScript.official(), story],
            catalog: SampleCatalogs.renamingFirst(from: day("2019-03-20")))
        #expect(one.values("office") == ["", SampleCatalog.officeCode, SampleCatalog.otherOfficeCode])
        #expect(one.counts(ofRow: 1)["sent"] == 3)
    }

    @Test func `what the post carries between citizen and authority is no official post`() throws {
        let made = try report(.officialPost, of: [PostScript.bothWays(), PostScript.swapped()])
        #expect(made.rows.isEmpty)
    }

    @Test(
        arguments: [
            ("2019-H1", "2019-07-20"), ("2019", "2020-01-20"), ("2019-Q1", nil), ("2019-H2", nil), ("2019-06", nil),
        ] as [(String, String?)])
    func `the first half-year and the year have a day before which they are due`(_ text: String, _ due: String?) throws
    {
        #expect(try #require(ReportPeriod(text)).officialReportDueBefore?.description == due)
    }
}
