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
}
