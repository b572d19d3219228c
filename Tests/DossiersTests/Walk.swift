import Catalog
import Civil
import Dossiers
import JSON
import MotCuaTesting

/// A dossier that plays through the rules, with the moment at which it stands.
struct Walk {
    static let calendar = SampleCatalog.calendar
    static let demandedVnd: Int64 = 100_000

    private(set) var dossier: Dossier
    /// Every event so far, with its moment.
    private(set) var events: [(event: DossierEvent, at: Instant)]
    var now: Instant
    private let calendar: WorkingCalendar

    /// A dossier that was just filed.
    init(
        at text: String = "2019-03-04 08:00", delivery: ResultChannel = .counter,
        procedure: Procedure = SampleCatalog.procedure, deciding: String = SampleCatalog.officeCode,
        tasks: [Terms.Task] = [], billVnd: Int64? = nil, intake: DossierEvent.Intake? = nil,
        calendar: WorkingCalendar = Walk.calendar
    ) {
        now = moment(text)
        self.calendar = calendar
        let submission = Submission(
            procedure: procedure.code, office: SampleCatalog.officeCode,
            applicant: Applicant(
                kind: .citizen, id: SampleActor.owner.account, name: "Nguyễn Văn A", phone: "0912345678"),
            components: [SubmittedComponent(code: "to-khai", sha256: SampleDigest.hex("first"))],
            delivery: Self.delivery(delivery, from: intake == nil ? .online : .inPerson))
        let terms = Terms(
            procedure: procedure, deciding: deciding, tasks: tasks, billVnd: billVnd, ruleSet: .inForce(on: now.date),
            on: now.date)
        let submitted = DossierEvent.Submitted(
            code: "H61.90-190304-0001", owner: SampleActor.owner.account, submission: submission,
            terms: SharedTerms(terms),
            intake: intake)
        dossier = Dossier(submitted, at: now)
        events = [(.submitted(submitted), now)]
    }

    /// A dossier on its way by the shortest path to a state, of a procedure that allows everything.
    init(
        to state: DossierState, delivery: ResultChannel = .counter, at text: String = "2019-03-04 08:00",
        procedure: Procedure = Walk.procedure
    ) throws {
        self.init(
            at: text, delivery: delivery, procedure: procedure, tasks: state == .interAgency ? Self.tasks : [])
        if [.draft, .dropped].contains(state), case .submitted(let drafted)? = events.first?.event {
            dossier = Dossier(drafted: drafted, at: now)
            events = [(.drafted(drafted), now)]
        }
        for command in Self.path(to: state) { try run(command) }
    }

    /// The sample procedure, whose agency may stop and refuse a withdrawal by sector law.
    static let procedure: Procedure = {
        var procedure = SampleCatalog.procedure
        var rules = ProcedureRules()
        rules.agencyMayStop = "sample law"
        rules.mayRefuseWithdrawal = "sample law"
        procedure.ruleProfiles = [rules]
        return procedure
    }()

    /// The sample procedure with other rules.
    static func procedure(_ change: (inout ProcedureRules) -> Void) -> Procedure {
        var procedure = SampleCatalog.procedure
        var rules = ProcedureRules()
        change(&rules)
        procedure.ruleProfiles = [rules]
        return procedure
    }

    /// One task, then two beside each other at another office.
    static let tasks: [Terms.Task] = [
        task("first", at: SampleCatalog.officeCode, after: [], days: 1),
        task("left", at: SampleCatalog.otherOfficeCode, after: ["first"], days: 2),
        task("right", at: SampleCatalog.officeCode, after: ["first"], days: 3),
    ]

    private static func task(_ id: String, at office: String, after: [String], days: Int) -> Terms.Task {
        let name = Bilingual(vi: "Việc \(id)", en: "Task \(id)")
        return Terms.Task(
            id: id, name: name, office: office, agency: name, limit: TimeLimit(unit: .workingDay, tenths: days * 10),
            after: after, result: name)
    }

    private static func path(to state: DossierState) -> [DossierCommand] {
        switch state {
        case .submitted, .draft: []
        case .dropped: [.dropDraft]
        case .checking: [.open]
        case .awaitingPrepayment: [command(.demandPrepayment)]
        case .intakeSupplement: [command(.requestAtIntake)]
        case .refused: [command(.refuse)]
        case .accepted: [command(.receive)]
        case .inTransfer: path(to: .accepted) + [command(.dispatch)]
        case .processing: path(to: .accepted) + [command(.finishStep)]
        case .verifying: path(to: .processing) + [command(.startVerification)]
        case .consulting: path(to: .processing) + [command(.consult)]
        case .interAgency: path(to: .processing) + [command(.finishTask)]
        case .awaitingSignature: path(to: .processing) + [command(.finishStep)]
        case .supplement: path(to: .processing) + [command(.requestInAppraisal)]
        case .finance: path(to: .processing) + [command(.demandPayment)]
        case .withdrawalRequested: [command(.withdraw)]
        case .stopped: path(to: .withdrawalRequested) + [command(.agreeWithdrawal)]
        case .completed: path(to: .awaitingSignature) + [command(.grant)]
        case .withPost: [.changeDelivery(delivery(.post))] + path(to: .completed) + [command(.handToPost)]
        case .returned: path(to: .completed) + [command(.returnAtCounter)]
        case .archived: path(to: .returned) + [command(.archive)]
        case .correcting: path(to: .returned) + [command(.startCorrection)]
        }
    }

    /// A command that asks for an action in the states in which the table has it.
    static func command(_ action: DossierAction) -> DossierCommand {
        switch action {
        case .lease: .lease(until: moment("2030-03-04 08:30"))
        case .release: .release
        case .open: .open
        case .receive, .receiveTransfer: .receive(note: nil)
        case .refuse: .refuse(reason: "Không đủ điều kiện")
        case .refuseWrongAgency:
            .refuse(reason: "Không thuộc thẩm quyền", rightAgency: .init(name: "H02.12", isElsewhere: true))
        case .requestAtIntake, .requestInAppraisal: .requestSupplement(reason: "Thiếu chữ ký", components: ["to-khai"])
        case .supplement, .resubmit: .supplement(components: [paper("second")], note: nil)
        case .dispatch: .dispatch(.officer, note: nil)
        case .sendBack: .sendBack(reason: "Không đúng đơn vị")
        case .finishStep: .finishStep(note: nil)
        case .startVerification: .startVerification(.init(reason: "Thực địa", attendance: nil))
        case .finishVerification: .finishVerification(record: "Đúng")
        case .consult:
            .consult(
                .init(office: SampleCatalog.officeCode, question: "Ý kiến?", deadline: moment("2030-03-06 17:00")))
        case .answerConsultation: .answerConsultation(answer: "Đồng ý")
        case .takeOpinion: .answerConsultation(answer: "Đồng ý", message: "H61.91.1")
        case .demandPrepayment, .demandPayment: .demandPayment(amountVnd: demandedVnd, reason: "Thuế")
        case .pay, .prepay, .payFee: .pay(method: "online", amountVnd: demandedVnd, reference: "NH-1")
        case .returnDraft: .returnDraft(reason: "Sai số hiệu")
        case .finishTask:
            .finishTask(.init(task: "first", outcome: .granted, documentNumber: "1/A", files: [], note: nil))
        case .takeTaskAnswer:
            .finishTask(
                .init(
                    task: "first", outcome: .granted, documentNumber: "1/A", files: [], note: nil, message: "H61.91.1"))
        case .extend: .extend(reason: "Chờ ý kiến", agencyAtFault: nil, due: moment("2030-04-01 08:00"))
        case .deny: .decide(.init(outcome: .denied, documentNumber: nil, files: [], reason: "Không đủ điều kiện"))
        case .grant, .correct, .finishAtOnce, .returnOnline, .noticeEarly: .decide(granted)
        case .stop, .agreeWithdrawal: .stop(reason: "Người nộp rút hồ sơ")
        case .withdraw: .withdraw(reason: "Không còn nhu cầu")
        case .refuseWithdrawal: .refuseWithdrawal(ground: "Luật chuyên ngành")
        case .adjust: .adjust(form: ["tieuDe": "Mới"])
        case .changeDelivery: .changeDelivery(delivery(.counter))
        case .returnAtCounter: .returnAtCounter(recipient: "Nguyễn Văn A")
        case .handedOverByPost:
            .fileByPost(
                papers: [paper("second")],
                .init(
                    handover: moment("2019-03-04 08:00"), postalItem: "BA000000014VN", handedBack: [],
                    authorisation: nil))
        case .handToPost: .handToPost(item: "VD000000011VN")
        case .confirmPostDelivery: .confirmPostDelivery(recipient: "Nguyễn Văn A")
        case .takeBackFromPost: .takeBackFromPost
        case .dropDraft: .dropDraft
        case .remitFeeByPost: .remitFeeByPost(amountVnd: demandedVnd, reference: "850000/2019/1")
        case .archive: .archive
        case .startCorrection: .startCorrection(reason: "Sai ngày sinh")
        case .refund: .refund(amountVnd: demandedVnd, reason: "Rút hồ sơ")
        case .rate: .rate(score: 5, note: nil)
        case .alertOfficer, .expireIntake, .lapseConsultation, .expireSupplement, .startForm, .submit, .fileAtKiosk,
            .stopUncompleted, .denyUncompleted, .bringToCounter, .bringByPost:
            .timer
        }
    }

    static let granted = DossierEvent.Decision(outcome: .granted, documentNumber: "12/GP", files: [], reason: nil)

    static func paper(_ content: String, code: String = "to-khai") -> SubmittedComponent {
        SubmittedComponent(code: code, sha256: SampleDigest.hex(content))
    }

    static func delivery(_ result: ResultChannel, from channel: Channel = .online) -> Delivery {
        let address = Address(line: "12 Lê Lợi", commune: "Phường 1", district: "Vĩnh Long", province: "86")
        return Delivery(
            dossier: channel, result: result, address: address,
            recipient: Recipient(name: "Nguyễn Văn A", phone: "0912345678"))
    }

    /// Somebody whom the table lets carry a command out on the dossier as it stands.
    func performer(of command: DossierCommand) -> Actor {
        let row = TransitionTable.row(
            for: command.action(on: dossier), in: dossier.state, under: dossier.rules(at: now))
        switch row?.performer {
        case .owner, .applicant, .payer: return SampleActor.owner
        case .postman: return SampleActor.postman
        case .officer(let duties, let place):
            let wanted = duties.first { $0 == dossier.currentDuty } ?? duties.first ?? .clerk
            let office = dossier.offices(at: place, for: command).first ?? SampleCatalog.officeCode
            return SampleActor.officer(wanted, office: office)
        case .system, nil: return .system
        }
    }

    /// An interconnected dossier whose next task, named as the command names it, is open.
    init(beside walk: Walk) throws {
        self.init(
            at: "\(walk.now.date) 08:00", procedure: Walk.procedure,
            tasks: [
                Self.task("before", at: SampleCatalog.officeCode, after: [], days: 1),
                Self.task("first", at: SampleCatalog.officeCode, after: [], days: 1),
                Self.task("last", at: SampleCatalog.officeCode, after: ["first"], days: 1),
            ])
        for command in [Self.command(.receive), Self.command(.finishStep)] { try run(command) }
        try run(.finishTask(.init(task: "before", outcome: .granted, documentNumber: nil, files: [], note: nil)))
    }

    /// Does what the rules allow, by whom the table names unless told.
    @discardableResult
    mutating func run(_ command: DossierCommand, by actor: Actor? = nil) throws(DossierRefusal) -> [DossierEvent] {
        let decided = try dossier.decide(
            command, by: actor ?? performer(of: command), now: now, calendar: calendar)
        for event in decided {
            dossier.evolve(event, at: now)
            events.append((event, now))
        }
        return decided
    }

    /// Does something at a moment.
    @discardableResult
    mutating func run(_ command: DossierCommand, at text: String) throws(DossierRefusal) -> [DossierEvent] {
        now = moment(text)
        return try run(command)
    }
}

/// Reads `2019-03-04 08:00` at UTC+7.
func moment(_ text: String) -> Instant {
    guard let instant = Instant(text.replacing(" ", with: "T") + ":00+07:00") else {
        preconditionFailure("\(text) is written in a test and is not a moment")
    }
    return instant
}
