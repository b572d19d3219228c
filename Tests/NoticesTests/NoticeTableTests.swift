import Catalog
import Civil
import MotCuaTesting
import Postal
import Testing

@testable import Dossiers
@testable import Notices

@Suite struct NoticeTableTests {
    private static let intake = DossierEvent.SupplementRequest(
        stage: .intake, reason: "Thiếu", components: [], completeBy: nil, late: false)
    private static let appraisal = DossierEvent.SupplementRequest(
        stage: .appraisal, reason: "Thiếu", components: [], completeBy: nil, late: false)

    struct Row: Sendable {
        let event: DossierEvent
        let kind: NoticeKind
        /// The provisions for dossiers of 2019, of 2025 and of September 2026; `nil` for a courtesy.
        let provisions: [String?]
    }

    static let rows = [
        Row(
            event: .supplementRequested(intake), kind: .supplementRequested,
            provisions: [
                "NĐ 61/2018/NĐ-CP Điều 17", "NĐ 118/2025/NĐ-CP Điều 17(2)a", "NĐ 118/2025/NĐ-CP Điều 17(2)a",
            ]),
        Row(
            event: .supplementRequested(appraisal), kind: .supplementRequested,
            provisions: [
                "NĐ 61/2018/NĐ-CP Điều 19(4)", "NĐ 118/2025/NĐ-CP Điều 19(5)", "NĐ 118/2025/NĐ-CP Điều 19(5)",
            ]),
        Row(
            event: .refused(reason: "Sai cơ quan", expired: false), kind: .refused,
            provisions: [
                "NĐ 61/2018/NĐ-CP Điều 17", "NĐ 118/2025/NĐ-CP Điều 17(2)", "NĐ 118/2025/NĐ-CP Điều 17(2)",
            ]),
        Row(
            event: .stopped(reason: "Đã rút", expired: false), kind: .stopped,
            provisions: [
                nil, "NĐ 118/2025/NĐ-CP Điều 21; TT 03/2025/TT-VPCP mẫu 05",
                "NĐ 118/2025/NĐ-CP Điều 21; TT 03/2025/TT-VPCP mẫu 05",
            ]),
        Row(
            event: .stopped(reason: "Quá hạn", expired: true), kind: .stopped,
            provisions: [nil, nil, "NĐ 224/2026/NĐ-CP Điều 15(1)g"]),
        Row(
            event: .paymentDemanded(amountVnd: 100_000, reason: "Thuế"), kind: .paymentDemanded,
            provisions: [nil, nil, "NĐ 224/2026/NĐ-CP Điều 15(1)g"]),
        Row(
            event: .handedToPost(item: "BD100000017VN"), kind: .handedToPost,
            provisions: [nil, nil, "NĐ 224/2026/NĐ-CP Điều 15(1)g"]),
    ]

    @Test(arguments: rows.indices)
    func `an event is told on the ground of the law of its day`(index: Int) throws {
        let row = Self.rows[index]
        for (day, provision) in zip(["2019-03-04", "2025-07-07", "2026-09-07"], row.provisions) {
            let occasion = try SampleOccasion(on: day)
            let notice = try #require(occasion.add(row.event))
            #expect(notice.id == Notice.ID(dossier: "H61.90-190304-0001", event: 2, kind: row.kind))
            #expect(notice.provision == provision, "\(day)")
        }
    }

    @Test(arguments: [("2019-03-04", false), ("2025-07-07", false), ("2026-09-07", true)])
    func `a step that changes the status is told where the law wants every change told`(day: String, told: Bool) throws {
        let occasion = try SampleOccasion(on: day)
        _ = try occasion.accept()
        let events = try occasion.dossier.decide(
            .finishStep(note: nil), by: SampleActor.officer(.reception), now: occasion.start,
            calendar: SampleCatalog.calendar)
        #expect((occasion.add(try #require(events.first))?.id.kind == .processing) == told)
        #expect(occasion.add(try #require(events.first)) == nil, "the second step leaves the status as it was")
    }

    @Test func `what changes nothing for the applicant is not told`() throws {
        let occasion = try SampleOccasion(on: "2026-09-07")
        #expect(occasion.add(.leased(officer: "a", until: occasion.start)) == nil)
        #expect(occasion.add(.rated(score: 5, note: nil)) == nil)
        #expect(occasion.add(.deliveryChanged(occasion.dossier.delivery)) == nil)
    }

    @Test func `the post's invitation is told, its scans are not`() throws {
        let occasion = try SampleOccasion()
        func notice(_ event: PostalEvent) -> Notice? {
            NoticeOccasion(
                .post(event), number: 7, at: occasion.start, before: .withPost, after: occasion.dossier,
                officers: NamedOfficers(), names: SampleOccasion.names)?.notice()
        }
        let invited = try #require(notice(.invited(number: 1, until: occasion.start.adding(seconds: 86_400))))
        #expect(invited.id.kind == .postalInvitation)
        #expect(invited.provision == "TT 17/2017/TT-BTTTT Điều 5(2)h")
        #expect(invited.body.contains("08:00 05/03/2019"))
        #expect(notice(.damaged) == nil)
        #expect(notice(.cancelled) == nil)
    }
}
