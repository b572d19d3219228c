public import Catalog
public import Civil

/// What of the procedure binds a dossier: taken from the catalog when it is submitted and again when it is accepted, so
/// that a later change of the catalog or of the law does not touch it.
public struct Terms: Hashable, Codable, Sendable {
    /// One step of the internal process (quy trình nội bộ).
    public struct Step: Hashable, Codable, Sendable {
        public let duty: Duty
        public let name: Bilingual
        public let limit: TimeLimit?

        public init(duty: Duty, name: Bilingual, limit: TimeLimit?) {
            self.duty = duty
            self.name = name
            self.limit = limit
        }
    }

    public let procedure: String
    public let procedureVersion: String
    public let procedureName: Bilingual
    public let resultName: Bilingual
    /// The code of the agency that decides (cơ quan có thẩm quyền giải quyết).
    public let deciding: String
    /// The legal time limit; `nil` where none is published.
    public let limit: TimeLimit?
    public let steps: [Step]
    /// The tasks of the agencies of an interconnected procedure; empty where one agency does it all.
    public let tasks: [Task]
    public let acceptsPostalReturn: Bool
    /// The fees that the catalog names for the day of submission, in VND; empty where there are none or none is known.
    public let fees: [FeeDue]
    /// What the fees come to by the catalog of the day of submission, in VND; `nil` where an officer has to decide.
    public let billVnd: Int64?
    /// The rule set in force when the dossier was submitted, or later when it was accepted.
    public let ruleSet: String
    /// What the procedure does otherwise than the rule set says (quy định chuyên ngành).
    public let conduct: ProcedureRules

    public init(
        procedure: Procedure, deciding: String, tasks: [Task] = [], billVnd: Int64? = nil, ruleSet: RuleSet,
        on date: CivilDate
    ) {
        self.procedure = procedure.code
        procedureVersion = procedure.version
        procedureName = procedure.name
        resultName = procedure.result
        self.deciding = deciding
        conduct = procedure.rules(on: date)
        limit = procedure.time(on: date)
        let published = procedure.steps.map { Step(duty: $0.duty, name: $0.name, limit: $0.limit) }
        steps = published.isEmpty ? Self.processWithoutWorkflow : published
        self.tasks = tasks
        acceptsPostalReturn = procedure.acceptsPostalReturn
        fees = procedure.fees(at: date).map {
            FeeDue(kind: $0.kind.rawValue, amountVnd: $0.amountVnd, per: $0.per, condition: $0.condition)
        }
        self.billVnd = billVnd
        self.ruleSet = ruleSet.id
    }

    /// The rules that hold for the dossier.
    public var rules: RuleSet { RuleSet.named(ruleSet) }

    /// What a completed supplement of the appraisal does to the clock.
    public var supplementPolicy: ProcedureRules.SupplementPolicy { conduct.supplementPolicy ?? rules.supplementPolicy }

    /// What becomes of a dossier that is not completed in time: it is closed where no sector law says otherwise
    /// (NĐ 118/2025/NĐ-CP Điều 19(5); before July 2025, where the term itself is the procedure's, DESIGN).
    public var expiry: ProcedureRules.Expiry { conduct.onExpired ?? .close }

    /// The steps of a procedure for which no workflow is configured: intake, handling, signature (assumed).
    private static let processWithoutWorkflow: [Step] = [
        Step(duty: .reception, name: Bilingual(vi: "Tiếp nhận hồ sơ", en: "Receive the dossier"), limit: nil),
        Step(duty: .processing, name: Bilingual(vi: "Thẩm định, giải quyết", en: "Appraise and handle"), limit: nil),
        Step(duty: .approval, name: Bilingual(vi: "Ký duyệt kết quả", en: "Sign the result"), limit: nil),
    ]
}

/// One fee (phí) or levy (lệ phí) that may fall due for a dossier.
public struct FeeDue: Hashable, Codable, Sendable {
    public let kind: String
    public let amountVnd: Int64
    public let per: String?
    public let condition: String?

    public init(kind: String, amountVnd: Int64, per: String?, condition: String?) {
        self.kind = kind
        self.amountVnd = amountVnd
        self.per = per
        self.condition = condition
    }
}
