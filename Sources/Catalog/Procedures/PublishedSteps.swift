/// The steps of the process as an authority published them; kept as facts, not run.
public struct PublishedSteps: Hashable, Sendable {
    /// One published step.
    public struct Step: Hashable, Sendable {
        public let order: Int?
        public let actor: String?
        public let action: String?
        /// The number as printed, for example "2.5"; it may contradict the total.
        public let value: String?
        public let unit: String?
        public let note: String?

        public init(
            order: Int? = nil, actor: String? = nil, action: String? = nil, value: String? = nil,
            unit: String? = nil, note: String? = nil
        ) {
            self.order = order
            self.actor = actor
            self.action = action
            self.value = value
            self.unit = unit
            self.note = note
        }
    }

    /// How much of the times is published, for example "published-with-times".
    public let kind: String?
    public let source: String?
    public let items: [Step]

    public init(kind: String? = nil, source: String? = nil, items: [Step]) {
        self.kind = kind
        self.source = source
        self.items = items
    }
}
