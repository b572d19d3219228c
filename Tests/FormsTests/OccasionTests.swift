import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@testable import Forms

/// Forms filled from dossiers that played through the rules.
@Suite struct OccasionTests {
    private static let monday = SampleForm.moment("2019-03-04T08:00:00+07:00")
    private static let summer2025 = SampleForm.moment("2025-10-06T08:00:00+07:00")

    private func occasion(_ event: Int? = 2, at: Instant = monday) -> FormOccasion {
        FormOccasion(
            unit: SampleForm.unit, desk: "Trung tâm Phục vụ hành chính công", event: event, at: at, number: 12,
            registerSerial: 12,
            officer: FormOfficer(name: "reception"), sets: 2, isFree: true,
            component: { SampleCatalog.procedure.component($0) },
            areaName: { $0 == "855" ? "huyện Mẫu" : nil })
    }

    /// Applies a command; the form that its events issue.
    private func form(
        _ command: DossierCommand, by actor: Actor, on sample: inout SampleCase, at: Instant = monday
    ) throws -> FormDocument? {
        let before = sample.file.dossier
        let change = try sample.apply(command, by: actor, at: at)
        let forms = change.records.compactMap { record -> FormDocument? in
            guard case .dossier(let event) = record.event else { return nil }
            return occasion(record.number, at: at).form(issuedBy: event, before: before, after: sample.file.dossier)
        }
        #expect(forms.count < 2)
        return forms.first
    }

    private func value(_ key: String, _ form: FormDocument?) -> String? {
        form?.sections.flatMap(\.items).first { $0.key == key }?.value
    }

    @Test func `acceptance issues form 01 with what the dossier says`() throws {
        var sample = SampleCase("A-0001", at: Self.monday, delivery: .post, attachments: [SampleDigest.hex("1")])
        let form = try form(.receive(note: "đủ"), by: SampleActor.officer(.reception), on: &sample)
        #expect(form?.form == "01")
        #expect(form?.head.number == "Số: 12/TNHS")
        #expect(form?.event == 2)
        #expect(value("submitterName", form) == "Nguyễn Văn A")
        #expect(value("submitterAddress", form) == "12 Lê Lợi, Phường 1, Vĩnh Long, Vĩnh Long")
        #expect(value("dueAt", form) == "08 giờ 00 phút, ngày 11 tháng 3 năm 2019")
        #expect(value("resultPlace", form) == "12 Lê Lợi, Phường 1, Vĩnh Long, Vĩnh Long")
        #expect(value("limit", form) == "5 ngày làm việc")
        #expect(value("sets", form) == "02 (bộ)")
        #expect(value("feeMode", form) == "Không thu")
        #expect(value("note", form) == "đủ")
        #expect(form?.sections.compactMap(\.table).first?.rows == [["1", "Tờ khai", "", "", "", "1"]])
    }

    @Test(arguments: [(monday, "Phiếu xin lỗi"), (summer2025, "Văn bản xin lỗi")])
    func `an apology before the appointment does not say that it has passed`(start: Instant, name: String) throws {
        var sample = SampleCase("A-0001", at: start)
        _ = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: start)
        _ = try sample.apply(.finishStep(note: nil), by: SampleActor.officer(.reception), at: start)
        let due = try #require(sample.file.dossier.due)
        let form = try form(
            .extend(reason: "Chờ ý kiến", agencyAtFault: nil, due: due.adding(seconds: 7 * 86_400)),
            by: SampleActor.officer(.approval), on: &sample, at: start.adding(seconds: 60))
        let texts = form?.sections.compactMap(\.text).joined(separator: "\n")
        #expect(texts?.contains("chưa thể giải quyết xong") == true && texts?.contains("Đến nay") == false)
        #expect(form?.name.vi.hasPrefix(name) == true)
    }

    @Test(arguments: [(0, "Thu sau"), (1, "Thu sau"), (50_000, "Thu trước")])
    func `form 01 says that the fee was collected first only where all of it was`(paid: Int64, mode: String) throws {
        var procedure = SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [Fee(kind: .charge, amountVnd: 50_000, legalBasis: "Thông tư mẫu", rule: FeeRule(unit: .occasion))])
        var sample = SampleCase("A-0001", at: Self.monday, procedure: procedure, billVnd: 50_000)
        if paid > 0 {
            let pay = DossierCommand.pay(method: "online", amountVnd: paid, reference: "NH-1")
            _ = try sample.apply(pay, by: SampleActor.owner, at: Self.monday)
        }
        let form = try form(.receive(note: nil), by: SampleActor.officer(.reception), on: &sample)
        #expect(value("feeMode", form) == mode)
    }

    @Test func `requests and refusals issue forms 02 and 03`() throws {
        var sample = SampleCase("A-0001", at: Self.monday)
        let asked = try form(
            .requestSupplement(reason: "Thiếu tờ khai", components: ["to-khai"]),
            by: SampleActor.officer(.reception), on: &sample)
        #expect(asked?.form == "02")
        #expect(value("reason", asked) == "Thiếu tờ khai")
        #expect(asked?.sections.compactMap(\.table).first?.rows == [["1", "Tờ khai", "", "", "", "1"]])
        var other = SampleCase("A-0002", at: Self.monday)
        let refused = try form(.refuse(reason: "Sai thẩm quyền"), by: SampleActor.officer(.reception), on: &other)
        #expect(refused?.form == "03")
        #expect(value("reason", refused) == "Sai thẩm quyền")
        #expect(value("filedAt", refused) == "08 giờ 00 phút, ngày 04 tháng 3 năm 2019")
    }

    @Test func `a commune that is named with its district does not have it twice`() throws {
        let sample = SampleCase("A-0001", at: Self.monday)
        var occasion = occasion()
        let address = try #require(sample.file.dossier.submission.applicant.address)
        #expect(occasion.text(address) == "12 Lê Lợi, Phường 1, Vĩnh Long, Vĩnh Long")
        occasion.areaName = { $0 == "Phường 1" ? "Phường 1, Vĩnh Long" : nil }
        #expect(occasion.text(address) == "12 Lê Lợi, Phường 1, Vĩnh Long, Vĩnh Long")
        occasion.areaName = { $0 == "Phường 1" ? "thị trấn Vĩnh Long" : nil }
        #expect(occasion.text(address) == "12 Lê Lợi, thị trấn Vĩnh Long, Vĩnh Long, Vĩnh Long")
    }

    /// Papers as the catalog asks for them, and how form 02 names and counts one that is to be handed in on paper.
    private static let asked: [(Component, [String])] = [
        (paper("Tờ khai", originals: 2), ["1", "Tờ khai", "2", "", "", ""]),
        (paper("Đơn", originals: 1, copies: 2), ["1", "Đơn", "1", "", "2", ""]),
        (paper("Bằng", copies: 3), ["1", "Bằng", "", "", "3", ""]),
        (paper("Bằng", copies: 1, form: .certifiedCopy), ["1", "Bằng", "", "1", "", ""]),
        (paper("Hộ chiếu", form: .present), ["1", "Hộ chiếu (xuất trình)", "", "", "", ""]),
        (paper("Hộ chiếu (xuất trình)", form: .present), ["1", "Hộ chiếu (xuất trình)", "", "", "", ""]),
    ]

    private static func paper(
        _ name: String, originals: Int? = nil, copies: Int? = nil, form: Component.Form? = nil
    ) -> Component {
        Component(
            code: "to-khai", name: Bilingual(vi: name, en: name), originals: originals, copies: copies, form: form)
    }

    @Test(arguments: asked)
    func `form 02 says how many of which kind are wanted`(paper: Component, row: [String]) throws {
        var sample = SampleCase("A-0001", at: Self.monday, channel: .inPerson)
        let before = sample.file.dossier
        let change = try sample.apply(
            .requestSupplement(reason: "Thiếu", components: ["to-khai"]), by: SampleActor.officer(.reception),
            at: Self.monday)
        var occasion = occasion()
        occasion.component = { _ in paper }
        guard case .dossier(let event)? = change.records.first?.event else { throw HarnessFault() }
        let form = occasion.form(issuedBy: event, before: before, after: sample.file.dossier)
        #expect(form?.sections.compactMap(\.table).first?.rows == [row])
    }

    private struct HarnessFault: Error {}

    @Test func `a negative decision issues form 03, a positive one none`() throws {
        for (outcome, expected) in [(DossierEvent.Decision.Outcome.denied, "03"), (.granted, nil)] {
            var sample = SampleCase("A-0001", at: Self.monday)
            _ = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: Self.monday)
            _ = try sample.apply(.finishStep(note: nil), by: SampleActor.officer(.reception), at: Self.monday)
            _ = try sample.apply(.finishStep(note: nil), by: SampleActor.officer(.processing), at: Self.monday)
            let decision = DossierEvent.Decision(
                outcome: outcome, documentNumber: nil, files: [], reason: "Không đủ điều kiện")
            let form = try form(.decide(decision), by: SampleActor.officer(.approval), on: &sample)
            #expect(form?.form == expected)
            if expected != nil { #expect(value("reason", form) == "Không đủ điều kiện") }
        }
    }

    @Test func `stopping issues form 05 since 2025 and none before`() throws {
        for (start, expected) in [(Self.monday, nil), (Self.summer2025, "05")] {
            var sample = SampleCase("A-0001", at: start)
            _ = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: start)
            _ = try sample.apply(.withdraw(reason: "Đổi ý"), by: SampleActor.owner, at: start.adding(seconds: 60))
            let form = try form(
                .stop(reason: "Theo yêu cầu"), by: SampleActor.officer(.approval), on: &sample,
                at: start.adding(seconds: 120))
            #expect(form?.form == expected)
            guard expected != nil else { continue }
            #expect(value("request", form) == "08 giờ 01 phút, ngày 06 tháng 10 năm 2025; trực tuyến")
            #expect(value("legalGround", form) == "Nghị định số 118/2025/NĐ-CP, Điều 21")
        }
    }

    @Test(arguments: [
        (true, "NĐ 301/2026/NĐ-CP"), (false, "NĐ 301/2026/NĐ-CP: không bổ sung"),
    ])
    func `form 05 cites the article of sector law and none of the catalog's remarks`(
        expired: Bool, ground: String
    ) {
        var rules = ProcedureRules()
        rules.onExpired = .stop
        rules.agencyMayStop = "NĐ 301/2026/NĐ-CP: không bổ sung"
        rules.article = "NĐ 301/2026/NĐ-CP"
        rules.basis = "NĐ 301/2026/NĐ-CP (read in a third-party copy)"
        var procedure = SampleCatalog.procedure
        procedure.ruleProfiles = [rules]
        let before = Dossier(Self.chain([], of: procedure), at: Self.summer2025)
        let event = DossierEvent.stopped(reason: "Hết thời hạn", expired: expired)
        var after = before
        after.evolve(event, at: Self.summer2025)
        let form = occasion(at: Self.summer2025).form(issuedBy: event, before: before, after: after)
        #expect(value("legalGround", form) == ground)
    }

    @Test func `an extension issues form 04 with the old and the new appointment`() throws {
        var sample = SampleCase("A-0001", at: Self.monday)
        _ = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: Self.monday)
        let due = try #require(sample.file.dossier.due)
        _ = try sample.apply(.finishStep(note: nil), by: SampleActor.officer(.reception), at: Self.monday)
        let form = try form(
            .extend(reason: "Chờ ý kiến", agencyAtFault: nil, due: due.adding(seconds: 86_400)),
            by: SampleActor.officer(.approval), on: &sample)
        #expect(form?.form == "04")
        #expect(value("oldDue", form) == "08 giờ 00 phút, ngày 11 tháng 3 năm 2019")
        #expect(value("newDue", form) == "08 giờ 00 phút, ngày 12 tháng 3 năm 2019")
        #expect(value("newPlace", form) == "Trung tâm Phục vụ hành chính công")
    }

    @Test func `the control slip has a row for each handover, from the unit back to the unit`() throws {
        var sample = SampleCase("A-0001", at: Self.monday)
        var records = sample.opening.records
        let granted = DossierEvent.Decision(outcome: .granted, documentNumber: "1/GP", files: [], reason: nil)
        let way: [(DossierCommand, Duty)] = [
            (.receive(note: nil), .reception), (.finishStep(note: "chuyển"), .reception),
            (.finishStep(note: nil), .processing), (.decide(granted), .approval),
        ]
        for (command, duty) in way {
            records += try sample.apply(command, by: SampleActor.officer(duty), at: Self.monday).records
        }
        let history: [FormOccasion.Happening] = records.compactMap { record in
            if case .dossier(let event) = record.event { (record.at, record.actor, event) } else { nil }
        }
        let slip = occasion(nil).controlSlip(of: sample.file.dossier, history: history, officeName: { _ in "Sở mẫu" })
        #expect(slip?.form == "05")
        let rows = try #require(slip?.sections.compactMap(\.table).first?.rows)
        #expect(rows.count == 3)
        #expect(rows.first?[0].hasPrefix("1. Giao: Trung tâm Phục vụ hành chính công (reception)") == true)
        #expect(rows.last?[0].hasSuffix("2. Nhận: Trung tâm Phục vụ hành chính công") == true)
        #expect(rows.last?[2] == "Trước hạn")
        let line = Self.names.registerEntry(
            of: sample.file.dossier, serial: 7, hands: RegisterForm.Hands(officer: "reception"))
        #expect(line?.serial == 7)
        #expect(line?.leadAgency.vi == "Sở mẫu H61.90")
        #expect(line?.completedAt == Self.monday)
    }

    @Test func `the control slip names the volume of the year of acceptance, whenever it is drawn up`() throws {
        let late = SampleForm.moment("2018-12-31T08:00:00+07:00")
        var sample = SampleCase("A-0001", at: late)
        _ = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: late)
        let slip = occasion(nil, at: Self.monday).controlSlip(
            of: sample.file.dossier, history: [], officeName: { _ in "Sở mẫu" })
        #expect(value("registerVolume", slip) == "01/2018")
    }

    @Test func `after a correction the agency hands the result over again, within the term to correct`() throws {
        let tasks = [Self.task("first", at: SampleCatalog.officeCode), Self.task("second", at: "H61.99")]
        var dossier = Dossier(Self.chain(tasks), at: Self.summer2025)
        var history: [FormOccasion.Happening] = []
        func run(_ command: DossierCommand, _ actor: Actor, _ at: Instant) throws {
            for event in try dossier.decide(command, by: actor, now: at, calendar: SampleCatalog.calendar) {
                dossier.evolve(event, at: at)
                history.append((at, actor, event))
            }
        }
        let (reception, approval) = (SampleActor.officer(.reception), SampleActor.officer(.approval))
        let later = Self.summer2025.adding(seconds: 30 * 86_400)
        try run(.receive(note: nil), reception, Self.summer2025)
        try run(.finishStep(note: nil), reception, Self.summer2025)
        try run(Self.finished("first"), approval, Self.summer2025)
        try run(Self.finished("second"), SampleActor.officer(.approval, office: "H61.99"), Self.summer2025)
        try run(.returnAtCounter(recipient: "Nguyễn Văn A"), reception, Self.summer2025)
        try run(.startCorrection(reason: "Sai ngày sinh"), reception, later)
        let granted = DossierEvent.Decision(outcome: .granted, documentNumber: "1/GP", files: [], reason: nil)
        try run(.decide(granted), approval, later.adding(seconds: 3600))
        let slip = occasion(nil, at: later).controlSlip(of: dossier, history: history) {
            $0 == "H61.99" ? "Sở khác" : "Sở mẫu"
        }
        let rows = try #require(slip?.sections.compactMap(\.table).first?.rows)
        let ways = rows.suffix(3).map { $0[0].replacing("\n", with: "; ") }
        let desk = "Trung tâm Phục vụ hành chính công"
        #expect(
            ways == [
                "1. Giao: Sở khác (\(SampleActor.officer(.approval, office: "H61.99").account)); 2. Nhận: \(desk)",
                "1. Giao: \(desk) (\(reception.account)); 2. Nhận: Sở mẫu",
                "1. Giao: Sở mẫu (\(approval.account)); 2. Nhận: \(desk)",
            ])
        #expect(rows.last?[2] == "Trước hạn")
    }

    private static func task(_ id: String, at office: String) -> Terms.Task {
        let name = Bilingual(vi: id, en: id)
        return .init(id: id, name: name, office: office, agency: name, limit: nil, after: [], result: name)
    }

    private static func finished(_ task: String) -> DossierCommand {
        .finishTask(.init(task: task, outcome: .granted, documentNumber: nil, files: [], note: nil))
    }

    private static func chain(
        _ tasks: [Terms.Task], of procedure: Procedure = SampleCatalog.procedure
    ) -> DossierEvent.Submitted {
        let date = summer2025.date
        let terms = Terms(
            procedure: procedure, deciding: SampleCatalog.officeCode, tasks: tasks,
            ruleSet: .inForce(on: date), on: date)
        let submission = Submission(
            procedure: SampleCatalog.procedureCode, office: SampleCatalog.officeCode,
            applicant: Applicant(
                kind: .citizen, id: SampleActor.owner.account, name: "Nguyễn Văn A", phone: "0912345678"),
            components: [], delivery: Delivery(dossier: .online, result: .counter))
        return .init(
            code: "A-0001", owner: SampleActor.owner.account, submission: submission, terms: SharedTerms(terms))
    }

    @Test func `a denial is signed by the head of the agency, a refusal at intake by the reception officer`() throws {
        var sample = SampleCase("A-0001", at: Self.monday)
        var refused = sample
        let atIntake = try form(.refuse(reason: "x"), by: SampleActor.officer(.reception), on: &refused)
        #expect(atIntake?.signatures.map(\.role).last == "CÁN BỘ TIẾP NHẬN HỒ SƠ")
        for command in [DossierCommand.receive(note: nil), .finishStep(note: nil)] {
            _ = try sample.apply(command, by: SampleActor.officer(.reception), at: Self.monday)
        }
        let denied = DossierEvent.Decision(outcome: .denied, documentNumber: nil, files: [], reason: "x")
        let asResult = try form(.decide(denied), by: SampleActor.officer(.approval), on: &sample)
        #expect(asResult?.form == "03")
        #expect(asResult?.signatures.map(\.role) == ["THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"])
    }

    @Test func `a dossier that was not accepted stands in no register`() {
        let sample = SampleCase("A-0001", at: Self.monday)
        let hands = RegisterForm.Hands(officer: "")
        #expect(Self.names.registerEntry(of: sample.file.dossier, serial: 1, hands: hands) == nil)
    }

    private static let names = FormNames(catalog: SampleCatalog.catalog, date: monday.date)
}
