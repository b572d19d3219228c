import Catalog
import Civil
import Dossiers
import MotCuaTesting

/// What of a procedure and a filing the naive model knows, and the real parts that say the same.
struct NaiveProcedure {
    enum Limit {
        case workingDays(Int), days(Int), hours(Int), sameDay

        var real: TimeLimit? {
            switch self {
            case .workingDays(let count): TimeLimit(unit: .workingDay, tenths: count * 10)
            case .days(let count): TimeLimit(unit: .day, tenths: count * 10)
            case .hours(let count): TimeLimit(unit: .hour, tenths: count * 10)
            case .sameDay: TimeLimit(unit: .sameDay, tenths: 10)
            }
        }
    }

    struct Task {
        let id: String
        let office: String
        let limit: Limit?
        let after: [String]
        let yields: Bool
    }

    var limit: Limit?
    var duties: [Duty] = [.reception, .processing, .approval]
    /// The limit of each step that is not intake.
    var stepLimit: Limit?
    var tasks: [Task] = []
    var receiving = Self.offices[0]
    var deciding = Self.offices[0]
    var feeFirst = false
    /// What the fees come to; `nil` where an officer decides.
    var bill: Int64?
    var sameSession = false
    var mayStop = false
    var mayKeep = false
    /// The longer limit of what must be verified.
    var verifiedLimit: Limit?
    var mustVerify = false
    var onExpired: ProcedureRules.Expiry?
    var suspends = false
    var startsNextDayAfterThree = false
    var byPostAllowed = true
    var completeWithin: Limit?
    var askWithin: Limit?
    var asksAtMost = 1
    var begins = Instant(unixSeconds: 0)
    var channel = Channel.online
    /// When the minutes with the post were signed.
    var handover: Instant?
    var wanted = ResultChannel.counter

    /// A kiosk counts as online.
    var isOnline: Bool { channel == .online || channel == .kiosk }

    static let offices = ["H61.90", "H61.91", "H61.92", "H61.99"]

    /// The same as the code knows it; the time limit and all rules stand in one profile.
    private var real: Procedure {
        var procedure = SampleCatalog.procedure
        procedure.time = limit?.real
        procedure.postalReturn = byPostAllowed
        procedure.steps = duties.map {
            ProcessStep(
                duty: $0, name: Bilingual(vi: "Bước", en: "Step"), limit: $0 == .reception ? nil : stepLimit?.real)
        }
        var rules = ProcedureRules()
        rules.feeMode = feeFirst ? .first : nil
        rules.sameSession = sameSession ? true : nil
        rules.agencyMayStop = mayStop ? "sample law" : nil
        rules.mayRefuseWithdrawal = mayKeep ? "sample law" : nil
        rules.limitWithVerification = verifiedLimit?.real
        rules.needsVerification = mustVerify ? true : nil
        rules.onExpired = onExpired
        rules.supplementPolicy = suspends ? .suspend : nil
        rules.dueAfterCutoff = startsNextDayAfterThree ? true : nil
        rules.completeWithin = completeWithin?.real
        rules.appraisalSupplementWithin = askWithin?.real
        rules.appraisalSupplementMax = asksAtMost == 1 ? nil : asksAtMost
        procedure.ruleProfiles = [rules]
        return procedure
    }

    func terms(on day: CivilDate) -> Terms {
        Terms(
            procedure: real, deciding: deciding,
            tasks: tasks.map { task in
                let name = Bilingual(vi: task.id, en: task.id)
                return Terms.Task(
                    id: task.id, name: name, office: task.office, agency: name, limit: task.limit?.real,
                    after: task.after, result: task.yields ? name : nil)
            }, billVnd: bill, ruleSet: .inForce(on: day), on: day)
    }

    var submitted: DossierEvent.Submitted {
        let submission = Submission(
            procedure: SampleCatalog.procedureCode, office: receiving,
            applicant: Applicant(
                kind: .citizen, id: SampleActor.owner.account, name: "Nguyễn Văn A", phone: "0912345678"),
            components: [SubmittedComponent(code: "to-khai", sha256: SampleDigest.hex("first"))],
            delivery: Walk.delivery(wanted, from: channel))
        let intake = DossierEvent.Intake(handover: handover, postalItem: nil, handedBack: [], authorisation: nil)
        return DossierEvent.Submitted(
            code: "H61.90-190304-0001", owner: SampleActor.owner.account, submission: submission,
            terms: SharedTerms(terms(on: begins.date)), intake: isOnline ? nil : intake)
    }
}
