import Catalog
import Civil
import Dossiers
import EvidenceOpenSSL
import Forms
import Testing

/// Forms with a value in every field.
enum SampleForm {
    static let circulars: [Form.Circular] = [.of2018, .of2025]
    static let salt = [UInt8](repeating: 7, count: 16)
    static let at = moment("2019-03-04T08:05:00+07:00")
    static let due = moment("2019-03-11T17:00:00+07:00")

    static let unit = IssuingUnit(
        superior: "Ủy ban nhân dân tỉnh Vĩnh Long", name: "Trung tâm Phục vụ hành chính công", place: "Vĩnh Long",
        lookup: "motcua dossier track", hotline: "0270 3 800 900", website: "dichvucong.example")
    static let person = FormPerson(
        name: "Nguyễn Thị Hồng Ngọc", address: "12 Lê Lợi, phường 1, Vĩnh Long", phone: "0912345678",
        email: "ngoc@example.vn", id: "086090000017")
    static let owner = FormPerson(name: "Trần Văn Ước", address: "34 Trưng Nữ Vương, Vĩnh Long", phone: "0987654321")
    static let officer = FormOfficer(name: "Lê Quốc Việt", phone: "0270 3 111 222")
    static let papers = [
        FormPaper("Tờ khai đề nghị cấp giấy phép bưu chính (Mẫu số 01)", originals: 1),
        FormPaper("Giấy chứng nhận đăng ký doanh nghiệp", certified: 2),
        FormPaper("Phương án kinh doanh", photocopies: 3, electronic: 4),
    ]

    static func reference(_ set: Form.Circular = .of2018, event: Int? = 3, number: Int = 7) -> FormReference {
        FormReference(
            circular: set, unit: unit, dossier: "H61.12-190304-0001", procedureCode: "1.009374",
            procedureName: "Cấp giấy phép xuất bản bản tin", event: event, number: number, at: at)
    }

    static func receipt(_ set: Form.Circular = .of2018, papers: [FormPaper] = papers) -> ReceiptAndAppointment {
        var form = ReceiptAndAppointment(
            reference: reference(set), registerVolume: "01/2019", registerSerial: "0007", submitter: person,
            channel: .inPerson, owner: owner, papers: papers, sets: 1,
            limit: TimeLimit(unit: .workingDay, tenths: 50), receivedAt: at, dueAt: due, resultChannel: .post,
            feeMode: .later)
        form.resultAddress = "12 Lê Lợi, phường 1, Vĩnh Long"
        form.secondPhase = .init(
            receivedAt: moment("2019-04-01T09:10:00+07:00"), dueAt: moment("2019-04-08T16:20:00+07:00"))
        form.note = "Giấy tờ rõ ràng"
        form.receiver = officer
        return form
    }

    static func supplement(_ set: Form.Circular = .of2018) -> SupplementRequestForm {
        SupplementRequestForm(
            reference: reference(set), applicant: person, papers: papers, reason: "Tờ khai chưa có chữ ký",
            stage: .appraisal, completeBy: due, officer: officer)
    }

    static func refusal(_ set: Form.Circular = .of2018) -> RefusalForm {
        RefusalForm(
            reference: reference(set), applicant: person, channel: .inPerson, filedAt: at,
            reason: "Không thuộc thẩm quyền giải quyết", officer: officer)
    }

    static func apology(_ set: Form.Circular = .of2018) -> ApologyForm {
        ApologyForm(
            reference: reference(set), addressee: person, receivedAt: at, oldDue: due,
            newDue: moment("2019-03-15T17:00:00+07:00"), newPlace: "Quầy số 3", agencyAtFault: "Sở Thông tin",
            reason: "Chờ ý kiến của cơ quan phối hợp", distribution: ["Văn phòng UBND tỉnh"], head: officer)
    }

    static func stopping(_ set: Form.Circular = .of2025) -> StoppingNotice {
        StoppingNotice(
            reference: reference(set), applicant: person, receivedAt: at,
            request: .init(at: moment("2019-03-05T10:00:00+07:00"), channel: .online), stage: "Đang thẩm định",
            decided: false, legalGround: "Nghị định số 118/2025/NĐ-CP, Điều 21", reason: "Không còn nhu cầu",
            papersReturned: ["Tờ khai", "Bản sao"], feeNote: "Hoàn trả theo quy định", signer: officer)
    }

    static func slip(_ set: Form.Circular = .of2018, handovers: Int = 3) -> ControlSlip {
        ControlSlip(
            reference: reference(set, event: nil), registerVolume: "01/2019", registerSerial: "0007", owner: owner,
            receivedAt: at, dueAt: due, handlingAgency: "Sở Thông tin và Truyền thông",
            cooperatingAgencies: ["Sở Tư pháp"],
            handovers: (0..<handovers).map { place in
                ControlSlip.Handover(
                    giver: "Bộ phận Một cửa \(place)", receiver: "Phòng Bưu chính \(place)",
                    at: at.adding(seconds: Int64(place) * 86_400), timeliness: [.early, .onTime, .late][place % 3],
                    note: "Bước \(place)")
            })
    }

    static func register(_ set: Form.Circular = .of2018, entries: Int = 3) -> RegisterForm {
        RegisterForm(
            circular: set, unit: unit, office: "H61.12", year: 2019, at: due,
            entries: (1...entries).map { number in
                RegisterForm.Entry(
                    serial: number, dossier: "H61.12-190304-000\(number)",
                    content: Bilingual(vi: "Cấp giấy phép xuất bản bản tin", en: "Licence of a newsletter"), sets: 1,
                    owner: owner, leadAgency: Bilingual(vi: "Sở Thông tin", en: "Department"), receivedAt: at,
                    dueAt: due, completedAt: due, returnedAt: due, resultChannel: .counter,
                    hands: RegisterForm.Hands(
                        officer: "reception.vl", giver: "Lê Quốc Việt", recipient: "Trần Văn Ước"),
                    area: "TP Vĩnh Long", note: Bilingual(vi: "Đủ", en: "Complete"))
            })
    }

    static func file(_ document: FormDocument?, salt: [UInt8] = salt) throws -> FormFile {
        try FormFile(try #require(document), salt: salt, sha256: Digest.sha256)
    }

    /// Every form of a set.
    static func all(_ set: Form.Circular) -> [FormDocument] {
        [
            receipt(set).document, supplement(set).document, refusal(set).document, apology(set).document,
            stopping(set).document, slip(set).document, register(set).document,
        ].compactMap(\.self)
    }

    static func moment(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("\(text) is written here and is not a moment") }
        return instant
    }
}
