import Catalog
import Civil
import Dossiers
import MotCuaTesting

/// A dossier that plays through the rules, with the moment at which it stands.
struct Walk {
    static let calendar = SampleCatalog.calendar
    static let demandedVnd: Int64 = 100_000

    private(set) var dossier: Dossier
    /// Every event so far, with its moment.
    private(set) var events: [(event: DossierEvent, at: Instant)]
    var now: Instant

    /// A dossier that was just filed.
    init(
        at text: String = "2019-03-04 08:00", delivery: ResultChannel = .counter,
        procedure: Procedure = SampleCatalog.procedure
    ) {
        now = moment(text)
        let submission = Submission(
            procedure: procedure.code, office: SampleCatalog.officeCode,
            applicant: Applicant(
                kind: .citizen, id: SampleActor.owner.account, name: "Nguyễn Văn A", phone: "0912345678"),
            components: [SubmittedComponent(code: "to-khai", sha256: SampleDigest.hex("first"))],
            delivery: Self.delivery(delivery))
        let terms = Terms(procedure: procedure, ruleSet: .inForce(on: now.date), on: now.date)
        let submitted = DossierEvent.Submitted(
            code: "H61.90-190304-0001", owner: SampleActor.owner.account, submission: submission, terms: terms)
        dossier = Dossier(submitted, at: now)
        events = [(.submitted(submitted), now)]
    }

    /// A dossier on its way by the shortest path to a state.
    init(to state: DossierState, delivery: ResultChannel = .counter, at text: String = "2019-03-04 08:00") throws {
        self.init(at: text, delivery: delivery)
        for command in Self.path(to: state) {
            try run(command)
        }
    }

    private static func path(to state: DossierState) -> [DossierCommand] {
        switch state {
        case .submitted: []
        case .intakeSupplement: [command(.requestSupplement)]
        case .refused: [command(.refuse)]
        case .accepted: [command(.receive)]
        case .processing: path(to: .accepted) + [command(.finishStep)]
        case .awaitingSignature: path(to: .processing) + [command(.finishStep)]
        case .supplement: path(to: .processing) + [command(.requestSupplement)]
        case .finance: path(to: .processing) + [command(.demandPayment)]
        case .withdrawalRequested: [command(.withdraw)]
        case .stopped: path(to: .withdrawalRequested) + [command(.stop)]
        case .completed: path(to: .awaitingSignature) + [command(.decide)]
        case .withPost: [.changeDelivery(delivery(.post))] + path(to: .completed) + [command(.handToPost)]
        case .returned: path(to: .completed) + [command(.returnAtCounter)]
        }
    }

    /// A command that asks for an action; the return to the online store has none, since it follows by itself.
    static func command(_ action: DossierAction) -> DossierCommand {
        switch action {
        case .lease: .lease(until: moment("2019-03-04 08:30"))
        case .receive: .receive(note: nil)
        case .refuse: .refuse(reason: "Không thuộc thẩm quyền")
        case .requestSupplement: .requestSupplement(reason: "Thiếu chữ ký", components: ["to-khai"])
        case .supplement: .supplement(components: [paper("second")], note: nil)
        case .finishStep: .finishStep(note: nil)
        case .demandPayment: .demandPayment(amountVnd: demandedVnd, reason: "Thuế")
        case .pay: .pay(method: "online", amountVnd: demandedVnd, reference: "NH-1")
        case .decide, .returnOnline: .decide(granted)
        case .stop: .stop(reason: "Người nộp rút hồ sơ")
        case .withdraw: .withdraw(reason: "Không còn nhu cầu")
        case .changeDelivery: .changeDelivery(delivery(.counter))
        case .returnAtCounter: .returnAtCounter(recipient: "Nguyễn Văn A")
        case .handToPost: .handToPost(item: "VD000000011VN")
        case .confirmPostDelivery: .confirmPostDelivery(recipient: "Nguyễn Văn A")
        case .takeBackFromPost: .takeBackFromPost
        case .rate: .rate(score: 5, note: nil)
        case .expire: .expire
        }
    }

    static let granted = DossierEvent.Decision(outcome: .granted, documentNumber: "12/GP", files: [], reason: nil)

    static func paper(_ content: String, code: String = "to-khai") -> SubmittedComponent {
        SubmittedComponent(code: code, sha256: SampleDigest.hex(content))
    }

    static func delivery(_ result: ResultChannel) -> Delivery {
        let address = Address(line: "12 Lê Lợi", commune: "Phường 1", district: "Vĩnh Long", province: "86")
        return Delivery(
            dossier: .online, result: result, address: address,
            recipient: Recipient(name: "Nguyễn Văn A", phone: "0912345678"))
    }

    /// Somebody whom the table lets do an action on the dossier as it stands.
    func performer(of action: DossierAction) -> Actor {
        switch TransitionTable.row(for: action, in: dossier.state)?.performer {
        case .owner: SampleActor.owner
        case .postman: SampleActor.postman
        case .officer(let duties):
            SampleActor.officer(
                duties.first { $0 == dossier.currentStep?.duty } ?? duties.first ?? .clerk)
        case .system, nil: .system
        }
    }

    /// Does what the rules allow, by whom the table names unless told.
    @discardableResult
    mutating func run(_ command: DossierCommand, by actor: Actor? = nil) throws(DossierRefusal) -> [DossierEvent] {
        let decided = try dossier.decide(
            command, by: actor ?? performer(of: command.action), now: now, calendar: Self.calendar)
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
