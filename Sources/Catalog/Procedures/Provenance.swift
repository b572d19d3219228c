/// Where the facts of a record come from and how sure they are.
public struct Provenance: Hashable, Sendable {
    /// How a fact is known.
    public enum Confidence: String, Codable, Sendable, CaseIterable {
        /// Read in a stored source.
        case verified
        /// From general knowledge; no source was read.
        case recalled
    }

    /// The time the record describes, as published; not always a date.
    public var asOf: String
    public var source: String
    public var otherSources: [String]
    public var confidence: Confidence
    /// Facts that are from memory although the record is not.
    public var recalledFields: [String]
    /// Facts that were not found.
    public var nullFields: [String]

    public init(
        asOf: String, source: String, otherSources: [String] = [], confidence: Confidence = .verified,
        recalledFields: [String] = [], nullFields: [String] = []
    ) {
        self.asOf = asOf
        self.source = source
        self.otherSources = otherSources
        self.confidence = confidence
        self.recalledFields = recalledFields
        self.nullFields = nullFields
    }
}
