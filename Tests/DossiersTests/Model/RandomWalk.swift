import Catalog
import Civil
import Dossiers
import JSON
import MotCuaTesting

/// One dossier and what everybody tries to do to it, legal or not; the same seed and number give the same walk.
struct RandomWalk {
    struct Action: CustomStringConvertible {
        let at: Instant
        let actor: Actor
        let command: DossierCommand

        var description: String {
            let place = [actor.duty?.rawValue, actor.office].compactMap(\.self).joined(separator: " at ")
            let what =
                switch command {
                case .receive: "receive"
                case .decide(let decision, _): "decide \(decision.outcome)"
                case .changeDelivery(let delivery): "changeDelivery to \(delivery.result)"
                default: "\(command)"
                }
            return "\(at) \(actor.kind) \(place.isEmpty ? actor.account : place): \(what)"
        }
    }

    let seed: UInt64
    let number: Int
    let procedure: NaiveProcedure
    var actions: [Action] = []
    /// The states through which the model goes.
    private(set) var states: Set<String> = []

    static let length = 20

    init(seed: UInt64, number: Int) {
        self.seed = seed
        self.number = number
        var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x1_0000_0001)
        procedure = Self.procedure(&random)
        var model = NaiveDossier(procedure)
        var now = procedure.begins
        var terms = TermsOfDays()
        while actions.count < Self.length {
            now = now.adding(seconds: Self.pause(&random))
            while let due = model.wakeAt, due <= now {
                let waking = Action(at: max(due, model.now), actor: .system, command: .timer)
                actions.append(waking)
                guard model.act(waking.command, by: waking.actor, at: waking.at) else { break }
            }
            let action = Self.action(&random, &terms, on: model, at: now)
            actions.append(action)
            _ = model.act(action.command, by: action.actor, at: now)
            states.insert(model.view.state)
        }
    }

    /// From nothing to weeks.
    private static func pause(_ random: inout SplitMix64) -> Int64 {
        switch random.below(10) {
        case 0: 0
        case 1...4: Int64(random.below(7200))
        case 5...7: Int64(random.below(2 * 86_400))
        case 8: Int64(random.below(10) * 3600)
        default: Int64(random.below(25 * 86_400))
        }
    }

    /// What the rules allow twice out of three, else whatever comes.
    private static func action(
        _ random: inout SplitMix64, _ terms: inout TermsOfDays, on model: NaiveDossier, at now: Instant
    ) -> Action {
        if !random.once(in: 3) {
            for _ in 0..<12 {
                let kind = random.once(in: 4) ? random.below(kinds) : random.pick(usual[model.view.state] ?? [35])
                let command = command(kind, &random, &terms, on: model, at: now)
                for actor in model.likely(for: command) {
                    var tried = model
                    if tried.act(command, by: actor, at: now) {
                        return Action(at: now, actor: actor, command: command)
                    }
                }
            }
        }
        let command = command(random.below(kinds), &random, &terms, on: model, at: now)
        let actor = random.once(in: 2) ? random.pick(model.likely(for: command)) : random.pick(actors)
        return Action(at: now, actor: actor, command: command)
    }

    /// The terms of a procedure under each rule set, made once.
    private struct TermsOfDays {
        private var made: [Int: Terms] = [:]

        mutating func on(_ day: CivilDate, of procedure: NaiveProcedure) -> Terms {
            let era = NaiveDossier.era(on: day)
            if let terms = made[era] { return terms }
            let terms = procedure.terms(on: day)
            made[era] = terms
            return terms
        }
    }

    // MARK: Actors

    static func officer(_ duty: Duty, _ office: String) -> Actor {
        Actor(kind: .officer, account: "\(duty)@\(office)", duty: duty, office: office)
    }

    static let actors =
        [
            SampleActor.owner, SampleActor.otherOwner, SampleActor.postman, .system,
            Actor(kind: .administrator, account: "admin"), Actor(kind: .officer, account: "nobody"),
        ] + NaiveProcedure.offices.flatMap { office in Duty.allCases.map { officer($0, office) } }

    // MARK: Commands

    private static let kinds = 38

    /// Which kinds of commands a state may see happen: a hint that makes walks long, not a rule.
    private static let usual: [String: [Int]] = [
        "submitted": [2, 2, 3, 4, 3, 4, 5, 7, 19, 0, 21, 26, 29, 31, 36],
        "checking": [3, 4, 3, 4, 3, 6, 8, 19, 1, 20, 26, 29, 31], "awaitingPrepayment": [20, 20, 20, 29, 31, 32],
        "intakeSupplement": [9, 9, 9, 29, 32], "accepted": [11, 13, 13, 0, 29, 31, 20],
        "inTransfer": [3, 3, 3, 12, 0, 29, 31],
        "processing": [13, 13, 13, 15, 17, 7, 8, 19, 23, 23, 24, 25, 26, 28, 29, 0],
        "verifying": [16, 16, 16, 25, 28, 29], "consulting": [18, 18, 18, 25, 28],
        "interAgency": [23, 23, 23, 25, 28, 29],
        "awaitingSignature": [22, 22, 26, 26, 25, 0, 1, 28, 29, 20], "supplement": [9, 9, 10, 29, 32],
        "finance": [20, 20, 20, 29, 31], "withdrawalRequested": [30, 30, 28], "stopped": [37], "refused": [37],
        "completed": [33, 34, 34, 34, 32, 20], "withPost": [34], "returned": [35, 35, 36, 36, 36], "correcting": [26],
        "archived": [35],
    ]

    private static func command(
        _ kind: Int, _ random: inout SplitMix64, _ terms: inout TermsOfDays, on model: NaiveDossier, at now: Instant
    ) -> DossierCommand {
        let soon = now.adding(seconds: Int64(random.below(20 * 86_400)) - 86_400)
        let outcome = random.once(in: 3) ? DossierEvent.Decision.Outcome.denied : .granted
        switch kind {
        case 0: return .lease(until: soon)
        case 1: return .release
        case 2: return .open
        case 3, 4: return .receive(note: nil, terms: terms.on(now.date, of: model.procedure))
        case 5: return .refuse(reason: "x")
        case 6: return .refuse(reason: "x", rightAgency: .init(name: "y", isElsewhere: random.once(in: 2)))
        case 7, 8: return .requestSupplement(reason: "x", components: random.once(in: 2) ? ["to-khai"] : [])
        case 9, 10:
            return .supplement(components: random.once(in: 3) ? [] : [Walk.paper("second")], note: nil)
        case 11: return .dispatch(.officer, note: nil)
        case 12: return .sendBack(reason: "x")
        case 13, 14: return .finishStep(note: nil)
        case 15: return .startVerification(.init(reason: "x", attendance: nil))
        case 16: return .finishVerification(record: "x")
        case 17: return .consult(.init(office: random.pick(NaiveProcedure.offices), question: "x", deadline: soon))
        case 18: return .answerConsultation(answer: "x", message: random.once(in: 4) ? "m" : nil)
        case 19: return .demandPayment(amountVnd: Int64(1 + random.below(3)) * 1000, reason: "x")
        case 20, 21:
            let amount = random.once(in: 4) ? 500 : model.view.demanded ?? 2000
            return .pay(method: "online", amountVnd: amount, reference: "x")
        case 22: return .returnDraft(reason: "x")
        case 23, 24:
            return .finishTask(
                .init(
                    task: random.pick(["a", "b", "c", "d"]), outcome: outcome, documentNumber: nil, files: [],
                    note: nil, message: random.once(in: 5) ? "m" : nil))
        case 25: return .extend(reason: "x", agencyAtFault: nil, due: soon)
        case 26, 27:
            return .decide(
                .init(outcome: outcome, documentNumber: nil, files: [], reason: nil),
                terms: terms.on(now.date, of: model.procedure))
        case 28: return .stop(reason: "x")
        case 29: return .withdraw(reason: "x")
        case 30: return .refuseWithdrawal(ground: "x")
        case 31: return .adjust(form: ["a": .integer(Int64(random.below(9)))])
        case 32:
            let result = random.pick(ResultChannel.allCases)
            return .changeDelivery(Walk.delivery(result, from: model.procedure.channel))
        case 33:
            return .returnAtCounter(
                recipient: random.once(in: 3) ? "x" : "Nguyễn Văn A", authorisation: random.once(in: 2) ? "12/UQ" : nil)
        case 34:
            return random.pick([
                .handToPost(item: "x"), .confirmPostDelivery(recipient: "x"), .takeBackFromPost,
                .dropDraft, .remitFeeByPost(amountVnd: 500, reference: "x"),
            ])
        case 35: return random.pick([.archive, .rate(score: 1 + random.below(5), note: nil)])
        case 36: return random.once(in: 2) ? .startCorrection(reason: "x") : .timer
        default: return .refund(amountVnd: Int64(1 + random.below(3)) * 500, reason: "x")
        }
    }
}

extension NaiveDossier {
    /// Who would do such a thing: a hint for walks, not a rule.
    func likely(for command: DossierCommand) -> [Actor] {
        let (near, far) = (procedure.receiving, procedure.deciding)
        switch command {
        case .pay: return [RandomWalk.officer(.reception, near), SampleActor.owner]
        case .supplement, .withdraw:
            return procedure.channel == .inPerson
                ? [RandomWalk.officer(.reception, near), SampleActor.owner] : [SampleActor.owner]
        case .adjust, .changeDelivery, .rate: return [SampleActor.owner]
        case .handToPost, .confirmPostDelivery, .takeBackFromPost, .remitFeeByPost:
            return [SampleActor.postman]
        case .timer, .dropDraft: return [.system]
        case .archive: return [RandomWalk.officer(.clerk, near)]
        case .answerConsultation: return [RandomWalk.officer(.processing, consulted?.office ?? far)]
        case .finishTask(let result):
            let office = procedure.tasks.first { $0.id == result.task }?.office ?? far
            return [RandomWalk.officer(.processing, office)]
        case .extend, .returnDraft, .refuseWithdrawal: return [RandomWalk.officer(.approval, far)]
        case .decide, .stop: return [RandomWalk.officer(.approval, far), RandomWalk.officer(.reception, near)]
        case .lease, .release:
            return [
                RandomWalk.officer(.reception, near), RandomWalk.officer(.processing, far),
                RandomWalk.officer(.approval, far),
            ]
        default: return [RandomWalk.officer(.reception, near), RandomWalk.officer(.processing, far)]
        }
    }
}
