public import Civil

/// An administrative procedure (thủ tục hành chính) with the facts a gateway needs and where they come from.
public struct Procedure: Hashable, Sendable {
    /// How the code of a procedure is known.
    public enum CodeStatus: String, Codable, Sendable, CaseIterable {
        case verified, recalled
        /// No national code was found; the code is one of this catalog.
        case local
    }

    /// The national code, for example `1.009374` (mã thủ tục), or `local:` and a name.
    public let code: String
    public var codeStatus: CodeStatus = .verified
    /// The code in full as a province prints it.
    public var codeExample: String?
    public var name: Bilingual
    public var sector: ProcedureSector = .ict
    /// The field it belongs to (lĩnh vực).
    public var field: Bilingual
    /// The level that decides.
    public var level: GovernmentLevel
    /// The level in the words of the source; it may name several.
    public var levelText: String?
    public var authorities = Authorities()
    /// Whether several agencies answer one dossier (liên thông).
    public var interconnected = false
    /// The tasks of the agencies that take part; `nil` where one agency answers or none are described.
    public var chain: Chain?
    public var online: OnlineService?
    /// The time limit (thời hạn giải quyết); `nil` when neither published nor assumed.
    public var time: TimeLimit?
    public var timeNote: String?
    /// Whether nobody published the time limit and this catalog assumes one.
    public var timeAssumed = false
    public var timeVariants: [TimeVariant] = []
    /// How an incomplete dossier is handled, in the words of the source.
    public var supplementRules: String?
    /// What sector law sets differently for this procedure, the earliest profile first.
    public var ruleProfiles: [ProcedureRules] = []
    public var fee = FeeSchedule(status: .unknown)
    /// Sets of papers to hand in; `nil` when not published.
    public var sets: Int?
    public var components: [Component] = []
    /// False when the source listed more papers than could be read.
    public var componentsComplete = true
    /// What the authority issues (kết quả).
    public var result: Bilingual
    public var resultValidity: String?
    public var channels: [Channel] = []
    /// Whether the post brings dossiers in; `nil` when not published.
    public var postalReception: Bool?
    /// Whether the post takes results out; `nil` when not published.
    public var postalReturn: Bool?
    /// Whether the facts exclude the post: presence is required and nobody may act for the applicant.
    public var postExcluded = false
    public var applicants: [ApplicantKind] = []
    public var legalBasis: [String] = []
    /// The steps that the simulator runs; empty when no process is set (a legal state: portals publish such entries).
    public var steps: [ProcessStep] = []
    public var stepsAssumed = false
    /// On what assumed steps rest.
    public var stepsBasis: String?
    public var publishedSteps: PublishedSteps?
    public var form: [FormField] = []
    public var formAssumed = false
    public var keywords: [String] = []
    public var related: [String] = []
    public var notes: String?
    public var provenance: Provenance

    public init(
        code: String, name: Bilingual, field: Bilingual, level: GovernmentLevel, result: Bilingual,
        provenance: Provenance
    ) {
        self.code = code
        self.name = name
        self.field = field
        self.level = level
        self.result = result
        self.provenance = provenance
    }

    /// The version of the record: the time it describes.
    public var version: String { provenance.asOf }

    /// Whether a result may go out by post: a source says so, or lists the post among the channels and says nothing else.
    ///
    /// The post is one service of which the applicant chooses either leg (QĐ 45/2016/QĐ-TTg Điều 5). What no source says
    /// is not allowed, as the law keeps from the post what one has to come for in person (Điều 1(2)).
    public var acceptsPostalReturn: Bool { !postExcluded && (postalReturn ?? channels.contains(.postal)) }

    /// Whether a dossier may come in by post: a source says so, or lists the post among the channels.
    public var acceptsPostalReception: Bool { !postExcluded && (postalReception ?? channels.contains(.postal)) }

    /// Whether the post carries its dossier, its result or both.
    public var goesByPost: Bool { acceptsPostalReception || acceptsPostalReturn }

    /// The fees in force on a day, in the order of the record.
    public func fees(at date: CivilDate) -> [Fee] {
        fee.items.filter { $0.isInForce(on: date) }
    }

    /// What sector law sets differently on a day; where several profiles hold, the later one counts.
    public func rules(on date: CivilDate) -> ProcedureRules {
        ruleProfiles.filter { $0.since.map { $0 <= date } ?? true }
            .reduce(ProcedureRules()) { $0.overlaid(by: $1) }
    }

    /// The time limit on a day: that of its rules, else that of the record.
    public func time(on date: CivilDate) -> TimeLimit? {
        rules(on: date).limit ?? time
    }

    /// The papers of which a dossier must have one, where each that is needed has its condition; else none.
    public var alternativePapers: [Component] {
        let needed = components.filter { $0.mandatory && $0.form != .present }
        return needed.contains(where: \.isAlwaysDemanded) ? [] : needed
    }

    /// The component of a code.
    public func component(_ code: String) -> Component? {
        components.first { $0.code == code }
    }
}
