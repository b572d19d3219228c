public import Civil

/// Another time limit that a source gives for the same procedure.
public struct TimeVariant: Hashable, Sendable {
    /// The limit, where the printed value can be one.
    public let limit: TimeLimit?
    /// The number as printed.
    public let value: String?
    /// The unit as printed.
    public let unit: String?
    public let condition: String?
    /// Why it differs, for example "provinceVariant" or "dataError".
    public let kind: String?
    public let source: String?

    public init(
        limit: TimeLimit? = nil, value: String? = nil, unit: String? = nil, condition: String? = nil,
        kind: String? = nil, source: String? = nil
    ) {
        self.limit = limit
        self.value = value
        self.unit = unit
        self.condition = condition
        self.kind = kind
        self.source = source
    }
}
