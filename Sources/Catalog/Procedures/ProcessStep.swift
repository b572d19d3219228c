public import Civil

/// One step of the internal process that the simulator runs (quy trình nội bộ).
public struct ProcessStep: Hashable, Sendable {
    public let duty: Duty
    public let name: Bilingual
    /// The time the step may take; `nil` when none is set.
    public let limit: TimeLimit?

    public init(duty: Duty, name: Bilingual, limit: TimeLimit? = nil) {
        self.duty = duty
        self.name = name
        self.limit = limit
    }
}
