public import Civil

extension Terms {
    /// What one agency has to do for an interconnected dossier (nhiệm vụ trong chuỗi liên thông).
    public struct Task: Hashable, Codable, Sendable {
        /// A short name, unique in the dossier.
        public let id: String
        public let name: Bilingual
        /// The code of the office that does it.
        public let office: String
        /// The agency in words, for people.
        public let agency: Bilingual
        /// The time of this agency alone (clock `K`); `nil` where none is set.
        public let limit: TimeLimit?
        /// The tasks that have to be done before.
        public let after: [String]
        /// The partial result that it yields; `nil` for a mere step.
        public let result: Bilingual?

        public init(
            id: String, name: Bilingual, office: String, agency: Bilingual, limit: TimeLimit?, after: [String],
            result: Bilingual?
        ) {
            self.id = id
            self.name = name
            self.office = office
            self.agency = agency
            self.limit = limit
            self.after = after
            self.result = result
        }
    }

    /// The task of an identifier.
    public func task(_ id: String) -> Task? {
        tasks.first { $0.id == id }
    }
}
