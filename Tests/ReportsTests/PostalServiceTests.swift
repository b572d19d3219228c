import Civil
import Dossiers
import Journal
import MotCuaTesting
import Postal
import Testing

@testable import Reports

struct PostalServiceTests {
    /// Collected in March 2019, promised by the 20th, then as the events say.
    private func story(_ events: [(PostalEvent, String)]) throws -> Story {
        var story = try Script.elsewhere()
        let item = try #require(ItemID(leg: .result, serial: 1))
        story.registers(item, at: "2019-03-15 09:00")
        let collected = PostalEvent.collected(
            handover: Handover(office: SampleCatalog.otherOfficeCode), promisedBy: moment("2019-03-20 17:00"))
        story.add([.post(item: item, event: collected)], at: "2019-03-16 08:00")
        for (event, at) in events { story.add([.post(item: item, event: event)], at: at) }
        return story
    }

    private func complained(_ at: String) -> PostalEvent {
        .liability(
            .complained(
                Complaint(ground: .lost, text: "mất", lodgedAt: moment(at), answerBy: moment("2019-04-10 17:00"))))
    }

    private func answered(_ at: String) -> PostalEvent {
        .liability(.answered(ComplaintAnswer(upheld: true, text: "đúng", at: moment(at))))
    }

    @Test func `a lost item is unsafe where it was lost, and its complaint counts where each step falls`() throws {
        let told = try story([
            (.lost(reason: .lost), "2019-03-25 08:00"), (complained("2019-04-02 08:00"), "2019-04-02 08:00"),
            (answered("2019-07-12 08:00"), "2019-07-12 08:00"),
        ])
        let first = try report(
            .postalService, of: [told], from: "2019-01-01", to: "2019-03-31", now: "2020-01-01 08:00")
        #expect(first.sums["resultItems"] == 1)
        #expect(first.sums["lost"] == 1)
        #expect(first.sums["ended"] == 1)
        #expect(first.sums["intact"] == 0)
        #expect(first.values("safety") == ["0.00"])
        #expect(first.sums["complaints"] == 0)
        let second = try report(
            .postalService, of: [told], from: "2019-04-01", to: "2019-06-30", now: "2020-01-01 08:00")
        #expect(second.sums["resultItems"] == 0)
        #expect(second.sums["lost"] == 0)
        #expect(second.sums["complaints"] == 1)
        #expect(second.sums["open"] == 1)
        let third = try report(
            .postalService, of: [told], from: "2019-07-01", to: "2019-09-30", now: "2020-01-01 08:00")
        #expect(third.sums["open"] == 0)
        #expect(third.sums["upheld"] == 1)
        #expect(third.sums["answeredLate"] == 1)
    }

    @Test func `a complaint that nobody answered stays open though nothing happened since`() throws {
        let told = try story([
            (.lost(reason: .lost), "2019-03-25 08:00"), (complained("2019-04-02 08:00"), "2019-04-02 08:00"),
        ])
        let later = try report(
            .postalService, of: [told], from: "2019-10-01", to: "2019-12-31", now: "2020-01-01 08:00")
        #expect(later.sums["open"] == 1)
        let request = ReportRequest(
            kind: .postalService, period: later.period, now: moment("2020-01-01 08:00"),
            catalog: SampleCatalog.catalog)
        #expect(ReportRun(request).activeSince == nil)
    }

    @Test(
        arguments: [
            ("2019-01-01", "2019-03-31", "2019-04-10"), ("2019-10-01", "2019-12-31", "2020-01-10"),
            ("2019-01-01", "2019-06-30", "2019-07-10"), ("2019-01-01", "2019-12-31", "2020-01-10"),
            ("2019-02-01", "2019-04-30", nil), ("2019-07-01", "2019-12-31", nil), ("2019-01-02", "2019-03-31", nil),
            ("2019-03-01", "2019-03-31", nil),
        ] as [(String, String, String?)])
    func `a quarter, a first half-year and a year have a day before which they are due`(
        _ from: String, _ to: String, _ due: String?
    ) {
        #expect(period(from, to).serviceReportDueBefore?.description == due)
    }

    private func money(_ key: String, _ made: Report) -> Int64? {
        let cells = zip(made.columns, made.total ?? []).first { $0.0.key == key }?.1
        guard case .money(let amount) = cells else { return nil }
        return amount
    }

    @Test func `what was damaged, misrouted and swapped counts each time, and harms one item`() throws {
        let made = try report(.postalService, of: [PostScript.swapped()])
        #expect(made.sums["damaged"] == 1)
        #expect(made.sums["misrouted"] == 2)
        #expect(made.sums["swapped"] == 1)
        #expect(made.sums["lost"] == 0)
        #expect(made.sums["ended"] == 1)
        #expect(made.sums["intact"] == 0)
    }

    @Test func `harm counts where it falls`() throws {
        let early = try report(.postalService, of: [PostScript.swapped()], from: "2019-03-01", to: "2019-03-20")
        #expect(early.sums["damaged"] == 1)
        #expect(early.sums["misrouted"] == 1)
        #expect(early.sums["swapped"] == 0)
        let late = try report(.postalService, of: [PostScript.swapped()], from: "2019-03-21", to: "2019-03-31")
        #expect(late.sums["damaged"] == 0)
        #expect(late.sums["misrouted"] == 1)
        #expect(late.sums["swapped"] == 1)
        #expect(late.sums["ended"] == 0)
    }

    @Test func `compensation is owed with its record and paid with its payment, the refund a part of it`() throws {
        let before = try report(.postalService, of: [PostScript.swapped()], from: "2019-03-01", to: "2019-03-27")
        #expect(before.sums["compensationCases"] == 1)
        #expect(money("compensationVnd", before) == 120_000)
        #expect(money("paidVnd", before) == 0)
        #expect(money("refundsVnd", before) == 0)
        let after = try report(.postalService, of: [PostScript.swapped()], from: "2019-03-28", to: "2019-03-31")
        #expect(after.sums["compensationCases"] == 0)
        #expect(money("compensationVnd", after) == 0)
        #expect(money("paidVnd", after) == 120_000)
        #expect(money("refundsVnd", after) == 30_000)
    }

    @Test func `extra postage counts when it is paid, once`() throws {
        func extra(_ from: String, _ to: String) throws -> Int64? {
            money("extraPostageVnd", try report(.postalService, of: [PostScript.fromTheCapital()], from: from, to: to))
        }
        #expect(try extra("2019-03-01", "2019-03-18") == 0)
        #expect(try extra("2019-03-19", "2019-03-19") == 31_500)
        #expect(try extra("2019-03-20", "2019-03-31") == 0)
        #expect(try extra("2019-03-01", "2019-03-31") == 31_500)
    }

    @Test func `with both services each leg's postage counts with its leg, and neither twice`() throws {
        let both = try report(.postalService, of: [PostScript.bothWays()])
        #expect(both.sums["dossierItems"] == 1)
        #expect(both.sums["resultItems"] == 1)
        #expect(both.sums["bothServices"] == 1)
        #expect(money("postageVnd", both) == 60_000)
        #expect(money("feeChargeVnd", both) == 8_000)
        let first = try report(.postalService, of: [PostScript.bothWays()], from: "2019-03-01", to: "2019-03-15")
        #expect(money("postageVnd", first) == 30_000)
        #expect(first.sums["resultItems"] == 0)
    }

    @Test func `a post office has a row under its province, and a province's row is whole`() throws {
        let made = try report(.postalService, of: PostScript.stories())
        #expect(made.values("province") == ["01", "86", "86", "86"])
        #expect(made.values("postOffice") == ["", "", "850000", "857500"])
        #expect(made.values("dossierItems") == ["0", "1", "1", "0"])
        #expect(made.values("resultItems") == ["1", "2", "1", "1"])
        #expect(made.sums["resultItems"] == 3)
    }

    @Test func `a post office is named as the network names it`() throws {
        let point = PostalPoint(code: "850000", kind: .provincial, name: "Bưu điện tỉnh", mark: .listed)
        let centre = PostalDistrict.Commune(gso: "29551", name: "Phường 1", points: [point])
        let area = PostalDistrict(gso: "855", name: "Vĩnh Long", communes: [centre])
        let network = PostalNetwork(
            agency: "H61", gso: "86", name: Bilingual(vi: "Vĩnh Long", en: "Vĩnh Long"), areaHa: 1, population: 1,
            districts: [area])
        var run = ReportRun(
            ReportRequest(
                kind: .postalService, period: period("2019-03-01", "2019-03-31"), now: moment("2019-06-01 08:00"),
                catalog: SampleCatalog.catalog, postal: PostalData(networks: [network])))
        try run.add(PostScript.bothWays().history)
        #expect(try run.report().values("name") == ["Vĩnh Long", "Bưu điện tỉnh"])
    }

    @Test(arguments: [Language.vietnamese, .english])
    func `all provinces fit a page of 120 columns`(_ language: Language) throws {
        let stories = try Province.all.enumerated().map { place, province in
            let sender = PostalParty(name: "A", phone: "", line: "1", province: province.code)
            return try PostScript.story([
                (
                    PostScript.registration(.result, place, from: sender),
                    [(PostScript.collected, "2019-03-18 08:00"), (PostScript.delivered, "2019-03-19 08:00")]
                )
            ])
        }
        let text = try report(.postalService, of: stories + [PostScript.swapped()]).text(in: language)
        #expect(text.split(separator: "\n").map(\.count).max() ?? 0 <= 120)
        #expect(text.split(separator: "\n").count { $0.hasPrefix("86") } == 8)
    }
}
