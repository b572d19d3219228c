public import Civil

/// What a dossier owes, item by item, and what has to be asked before the amount is certain.
public struct FeeBill: Hashable, Sendable {
    /// The largest amount of a bill, in VND.
    public static let mostVnd: Int64 = 1_000_000_000_000

    /// How sure a line is.
    public enum Mark: String, Sendable {
        case verified, recalled, assumed
    }

    /// One fee that is due.
    public struct Line: Hashable, Sendable {
        /// The place of the fee in the schedule, from 0.
        public let item: Int
        public let fee: Fee
        /// What is due, in VND.
        public internal(set) var amountVnd: Int64
        /// How the amount came about.
        public internal(set) var reason: Bilingual
        /// The instruments that set the fee and its reduction.
        public internal(set) var legalBasis: [String]
        public internal(set) var mark: Mark
    }

    /// What the program cannot decide.
    public enum Question: Hashable, Sendable {
        /// Whether the fees at these places of the schedule apply is written in their conditions: an officer chooses.
        case choice([Int])
        /// How many of a unit there are.
        case quantity(FeeUnit, items: [Int])
        /// Whether the dossier comes in online or on paper.
        case filing([Int])
        /// Of which kind the applicant is.
        case applicant([Int])
        /// What `per` of a fee means was not read.
        case unit([Int])
        /// A ground is claimed, and the catalog knows no reduction for it.
        case exemption(ExemptionGround)
        /// The catalog knows no rate that applies.
        case noRate(FeeSchedule.Status)
    }

    public let date: CivilDate
    /// When it is collected; `later`, assumed, where nobody published it.
    public let mode: ProcedureRules.FeeMode
    public let isModeAssumed: Bool
    public let lines: [Line]
    /// In the order of the schedule; empty when the amount is certain.
    public let questions: [Question]
    /// What the lines come to; what is asked may add to it.
    public let amountVnd: Int64

    /// Whether nothing has to be asked.
    public var isDecided: Bool { questions.isEmpty }
}
