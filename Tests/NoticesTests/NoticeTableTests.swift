import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Postal
import Testing

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
            event: .refused(.init(reason: "Sai cơ quan")), kind: .refused,
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
    func `a move that changes the status is told where the law wants every change told`(day: String, told: Bool) throws
    {
        let occasion = try SampleOccasion(on: day)
        _ = occasion.accept()
        let received = DossierEvent.transferReceived(
            .init(due: nil, startsClock: false, step: 1, stepDue: nil, opened: []))
        #expect((occasion.add(received)?.id.kind == .statusChanged) == told)
        #expect(occasion.add(received) == nil, "the second leaves the status as it was")
    }

    @Test func `an extension is told to the applicant and to the one-stop unit`() throws {
        let occasion = try SampleOccasion(on: "2025-07-07")
        _ = occasion.accept()
        let extended = DossierEvent.Extension(
            reason: "Chờ xác minh", agencyAtFault: "Sở mẫu", oldDue: occasion.start.adding(seconds: 7 * 86_400),
            newDue: occasion.start.adding(seconds: 9 * 86_400))
        let notices = occasion.notices(.extended(extended))
        #expect(notices.map(\.id.kind) == [.extended, .extensionAtUnit])
        #expect(notices.map(\.channel) == [.email, .desk])
        #expect(notices.map(\.provision) == Array(repeating: "NĐ 118/2025/NĐ-CP Điều 19(6)", count: 2))
        #expect(notices[0].body.contains("Hẹn cũ: 08:00 14/07/2025; hẹn mới: 08:00 16/07/2025"))
        #expect(notices[1].body.hasPrefix("Kính gửi: Bộ phận Một cửa – Sở mẫu\n"))
        #expect(OutboxEntry(notices[1]).telling.proof == .shownAtDesk)
    }

    @Test func `an invitation to a verification tells time, place, participants and content`() throws {
        let occasion = try SampleOccasion(on: "2025-07-07")
        let attendance = DossierEvent.Verification.Attendance(
            at: occasion.start.adding(seconds: 86_400), place: "Trụ sở xã", participants: "Chủ hồ sơ, cán bộ địa chính",
            content: "Xác định ranh giới")
        let notice = try #require(
            occasion.add(.verificationStarted(.init(reason: "Ranh giới", attendance: attendance))))
        #expect(notice.provision == "NĐ 118/2025/NĐ-CP Điều 19(4)a")
        for said in [
            "Thời gian: 08:00 08/07/2025", "Địa điểm: Trụ sở xã", "Thành phần: Chủ hồ sơ, cán bộ địa chính",
            "Nội dung: Xác định ranh giới",
        ] {
            #expect(notice.body.contains(said), "\(said)")
        }
        #expect(try SampleOccasion().add(.verificationStarted(.init(reason: "x", attendance: nil))) == nil)
    }

    @Test func `the one-stop unit is told what the law wants it to know, the applicant is not`() throws {
        let occasion = try SampleOccasion(on: "2025-07-07")
        for event in [DossierEvent.officerAlerted, .consultationLapsed] {
            let notices = occasion.notices(event)
            #expect(notices.map(\.channel) == [.desk])
            #expect(notices[0].provision != nil)
        }
    }

    @Test func `what was filed at the counter is not acknowledged by mail before July 2026`() throws {
        for (day, kinds) in [("2025-07-07", []), ("2026-09-07", [NoticeKind.statusChanged])] {
            let occasion = try SampleOccasion(on: day, atCounter: true)
            #expect([occasion.filing].compactMap { $0?.id.kind } == kinds)
        }
    }

    @Test func `a result that lies in the account is told once`() throws {
        let occasion = try SampleOccasion(result: .online)
        _ = occasion.accept()
        let decision = DossierEvent.Decision(outcome: .granted, documentNumber: nil, files: [], reason: nil)
        #expect(occasion.add(.decided(decision))?.id.kind == .resultReady)
        #expect(occasion.add(.earlyResult(due: occasion.start)) == nil)
        #expect(occasion.add(.returned(.init(channel: .online, recipient: nil))) == nil)
    }

    @Test func `what changes nothing for the applicant is not told`() throws {
        let occasion = try SampleOccasion(on: "2026-09-07")
        #expect(occasion.add(.leased(officer: "a", until: occasion.start)) == nil)
        #expect(occasion.add(.rated(score: 5, note: nil)) == nil)
        #expect(occasion.add(.deliveryChanged(occasion.dossier.delivery)) == nil)
    }

    @Test func `of the official post nobody but the offices is told`() throws {
        let until = try #require(Instant("2019-03-05T08:00:00+07:00"))
        for event in [PostalEvent.invited(number: 1, until: until), .lost(reason: .lost)] {
            #expect(NoticeTable.rules(for: event, on: .official).isEmpty)
            #expect(!NoticeTable.rules(for: event, on: .dossier).isEmpty)
        }
    }

    @Test(arguments: [
        (ItemState.returnedToAuthority, "lại ở Bộ phận Một cửa"), (.lost, "đã bị mất"),
        (.surrendered, "giao lại kết quả của ông/bà cho cơ quan cấp"), (.destroyed, "bị hủy theo luật"),
    ])
    func `what became of a result that no longer travels is told as it is`(state: ItemState, said: String) {
        #expect(NoticeMessage.cameBackFromPost("BD000000014VN", in: state).happened.vi.contains(said))
    }

    @Test func `the post's invitation is told, its scans are not`() throws {
        let occasion = try SampleOccasion()
        let item = try #require(ItemID(leg: .result, serial: 14))
        func notice(_ event: PostalEvent) -> Notice? {
            NoticeOccasion(
                .post(event, of: item), number: 7, at: occasion.start, before: .withPost, after: occasion.dossier,
                officers: NamedOfficers(), names: SampleOccasion.names)?.notices().first
        }
        let invited = try #require(notice(.invited(number: 1, until: occasion.start.adding(seconds: 86_400))))
        #expect(invited.id.kind == .postalInvitation)
        #expect(invited.provision == "TT 17/2017/TT-BTTTT Điều 5(2)h")
        #expect(invited.body.contains("08:00 05/03/2019"))
        #expect(invited.body.contains("bưu gửi \(item)"))
        #expect(invited.body.contains("Xin đến bưu cục trước"))
        let until = occasion.start.adding(seconds: 86_400)
        let named = NoticeMessage.invited(1, until: until, item, postOffice: "bưu cục 891300 Long Hồ")
        #expect(named.todo?.vi.contains("Xin đến bưu cục 891300 Long Hồ trước 08:00 05/03/2019") == true)
        #expect(notice(.damaged(reason: .damaged)) == nil)
        #expect(notice(.cancelled) == nil)
    }
}
