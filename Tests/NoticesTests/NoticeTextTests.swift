import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@testable import Notices

@Suite struct NoticeTextTests {
    @Test func `a notice speaks Vietnamese first, then English`() throws {
        let notice = try #require(try SampleOccasion().filing)
        #expect(notice.subject == "[H61.90-190304-0001] Đã nhận hồ sơ gửi đến / Dossier received, not yet checked")
        let vietnamese = try #require(notice.body.firstRange(of: "Kính gửi: Nguyễn Văn A"))
        let english = try #require(notice.body.firstRange(of: "To: Nguyễn Văn A"))
        #expect(vietnamese.lowerBound == notice.body.startIndex)
        #expect(vietnamese.upperBound < english.lowerBound)
        for said in [
            "Mã hồ sơ: H61.90-190304-0001", "Cơ quan: Tỉnh mẫu", "Đơn vị: Sở mẫu", "Office: Sample department",
            "Thủ tục: Cấp giấy phép mẫu", "Nộp lúc: 08:00 04/03/2019", "không có giá trị pháp lý",
        ] {
            #expect(notice.body.contains(said), "\(said)")
        }
    }

    @Test func `a notice is laid out like this`() throws {
        let notice = try #require(try SampleOccasion().filing)
        let expected = """
            Kính gửi: Nguyễn Văn A

            Hệ thống đã nhận hồ sơ của ông/bà và chuyển đến bộ phận tiếp nhận để kiểm tra.

            Mã hồ sơ: H61.90-190304-0001
            Thủ tục: Cấp giấy phép mẫu
            Cơ quan: Tỉnh mẫu
            Đơn vị: Sở mẫu
            Trạng thái: Mới đăng ký
            Nộp lúc: 08:00 04/03/2019
            Thời điểm này: 08:00 04/03/2019

            Chưa cần làm gì thêm; ông/bà sẽ được thông báo khi hồ sơ được tiếp nhận hoặc cần bổ sung.
            Tra cứu: dùng mã hồ sơ trên cổng dịch vụ công, hoặc hỏi Bộ phận Một cửa của đơn vị trên.
            Thông báo tự động của hệ thống mô phỏng, không có giá trị pháp lý; xin không trả lời thư này.

            ----------

            To: Nguyễn Văn A

            Your dossier has arrived and waits to be checked.

            Dossier code: H61.90-190304-0001
            Procedure: Sample permit
            Agency: Tỉnh mẫu
            Office: Sample department
            Status: Newly registered
            Filed: 08:00 04/03/2019
            This event: 08:00 04/03/2019

            Nothing to do now: you will be told when it is accepted, or when something is missing.
            Look it up: by the dossier code at the portal, or ask the one-stop unit of the office above.
            An automatic notice of a simulation, without legal effect; please do not reply.

            """
        #expect(notice.body == expected)
    }

    @Test func `a text stands on one line, whatever breaks lines or steers a printer in it`() {
        let scalars = (0...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) }
        let changed = scalars.filter { String("a\($0)b").onOneLine == "a b" }
        #expect(
            changed.filter { $0 != " " }
                == scalars.filter { $0.properties.generalCategory == .control || [0x2028, 0x2029].contains($0.value) })
        #expect("Nguyễn\r\nVăn\u{85}A".onOneLine == "Nguyễn  Văn A")
    }

    @Test func `an acceptance tells the appointment`() throws {
        let occasion = try SampleOccasion()
        let notice = try #require(occasion.accept())
        let due = try #require(occasion.dossier.due)
        #expect(due.description == "2019-03-11T08:00:00+07:00")
        #expect(notice.body.contains("Hẹn trả kết quả: 08:00 11/03/2019"))
        #expect(notice.body.contains("Appointment for the result: 08:00 11/03/2019"))
    }

    @Test func `nothing personal but the name stands in it`() throws {
        let occasion = try SampleOccasion(on: "2025-07-07")
        var notices = [try #require(occasion.filing), try #require(occasion.accept())]
        let decision = DossierEvent.Decision(
            outcome: .denied, documentNumber: "12/TB", files: [], reason: "lý do riêng tư")
        notices.append(try #require(occasion.add(.decided(decision))))
        let returned = DossierEvent.Returned(channel: .counter, recipient: "Trần Thị B")
        notices.append(try #require(occasion.add(.returned(returned))))
        for notice in notices {
            for secret in ["086090000017", "0912345678", "12 Lê Lợi", "riêng tư", "Trần Thị B", "12/TB"] {
                #expect(!notice.body.contains(secret), "\(notice.id) says \(secret)")
            }
        }
    }

    @Test(arguments: [("2019-03-04", false), ("2025-07-07", true), ("2026-09-07", true)])
    func `the officers are named since July 2025`(day: String, named: Bool) throws {
        let occasion = try SampleOccasion(on: day)
        let accepted = try #require(occasion.accept())
        #expect(accepted.body.contains("Cán bộ tiếp nhận: reception") == named)
        let demand = DossierEvent.paymentDemanded(amountVnd: 1_250_000, reason: "Thuế")
        let later = try #require(occasion.add(demand, by: SampleActor.officer(.processing)))
        #expect(later.body.contains("Cán bộ tiếp nhận: reception") == named)
        #expect(later.body.contains("Handling officer: processing") == named)
        #expect(later.body.contains("1.250.000 đồng"))
    }

    @Test func `a supplement names every paper, the reason and the last day`() throws {
        let occasion = try SampleOccasion(on: "2025-07-07")
        let request = DossierEvent.SupplementRequest(
            stage: .appraisal, reason: "Thiếu chữ ký", components: ["to-khai"],
            completeBy: Instant("2025-07-22T08:00:00+07:00"), late: false)
        let notice = try #require(occasion.add(.supplementRequested(request)))
        for said in ["Lý do: Thiếu chữ ký", "- Tờ khai", "- Form", "08:00 22/07/2025"] {
            #expect(notice.body.contains(said), "\(said)")
        }
    }

    @Test(arguments: [ResultChannel.counter, .online, .post])
    func `a result says how it is received`(channel: ResultChannel) throws {
        let occasion = try SampleOccasion(result: channel)
        _ = occasion.accept()
        let decision = DossierEvent.Decision(outcome: .granted, documentNumber: nil, files: [], reason: nil)
        let notice = try #require(occasion.add(.decided(decision)))
        let expected = [
            ResultChannel.counter: "Bộ phận Một cửa nhận", .online: "trong tài khoản", .post: "Bưu chính sẽ",
        ]
        #expect(notice.body.contains(try #require(expected[channel])))
        #expect(notice.body.contains("Kết quả có sớm hơn giờ hẹn."))
    }

    @Test func `a name with line breaks stays on its line`() throws {
        let notice = try #require(try SampleOccasion(name: "A\r\nBcc: b@example.vn\n.\n").filing)
        #expect(notice.body.hasPrefix("Kính gửi: A  Bcc: b@example.vn . \n"))
    }

    @Test func `mail goes to the applicant, else to who acts for them, else the account shows it`() throws {
        let proxy = Applicant(
            kind: .citizen, id: "086090000025", name: "Trần Thị B", phone: "0912345678", email: "b@example.vn")
        #expect(try SampleOccasion(representative: proxy).filing?.addressee.email == "a@example.vn")
        #expect(try SampleOccasion(email: nil, representative: proxy).filing?.addressee.email == "b@example.vn")
        let silent = try #require(try SampleOccasion(email: nil).filing)
        #expect(silent.channel == .portal)
        let telling = OutboxEntry(silent).telling
        #expect(telling.state == .told && telling.toldAt == silent.at && telling.proof == .shownInAccount)
    }

    @Test func `every kind has a title in both languages`() {
        let titles = NoticeKind.allCases.map(\.title)
        #expect(Set(titles.map(\.vi)).count == titles.count)
        #expect(Set(titles.map(\.en)).count == titles.count)
    }
}
