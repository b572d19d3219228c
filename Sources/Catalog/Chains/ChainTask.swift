public import Civil
public import JSON

/// What one agency does in an interconnected procedure (phần việc của một cơ quan trong quy trình liên thông).
public struct ChainTask: Hashable, Codable, Sendable {
    /// A time limit that holds from a day on.
    public struct LaterLimit: Hashable, Codable, Sendable {
        public let since: CivilDate
        public let limit: TimeLimit

        public init(since: CivilDate, limit: TimeLimit) {
            self.since = since
            self.limit = limit
        }
    }

    /// A short ASCII name, unique in the chain.
    public let id: String
    public let name: Bilingual
    /// Who does it, in words.
    public let agency: Bilingual
    public let role: AgencyRole
    /// The time the agency has; `nil` when none is set.
    public var limit: TimeLimit?
    /// The limit that takes its place later.
    public var laterLimit: LaterLimit?
    /// The tasks that must be finished before; empty where it begins at once.
    public var after: [String] = []
    /// The partial result that it yields (kết quả thành phần).
    public var result: Bilingual?
    /// Whether it is the task of the agency that leads (cơ quan chủ trì).
    public var isLead = false
    /// Whether the applicant may leave it out.
    public var optional = false
    /// The yes-or-no field of the form by which the applicant takes it or leaves it out.
    public var chosenBy: String?
    /// Which of these facts no source gives.
    public var assumed: [String] = []

    public init(id: String, name: Bilingual, agency: Bilingual, role: AgencyRole) {
        self.id = id
        self.name = name
        self.agency = agency
        self.role = role
    }

    /// The time limit on a day.
    public func limit(on date: CivilDate) -> TimeLimit? {
        laterLimit.flatMap { $0.since <= date ? $0.limit : nil } ?? limit
    }

    /// The task as one JSON object; facts that are not known are absent.
    public func json() -> JSON {
        .object([
            "id": .string(id), "name": name.json, "agency": agency.json, "role": .string(role.description),
            "lead": isLead.jsonIfTrue, "limit": (limit?.description).json,
            "laterLimit": laterLimit.map {
                ["since": .string($0.since.description), "limit": .string($0.limit.description)]
            },
            "after": after.json.unlessEmpty, "result": result?.json, "optional": optional.jsonIfTrue,
            "chosenBy": chosenBy.json, "assumed": assumed.json.unlessEmpty,
        ])
    }
}
