public import Civil

/// One field of the electronic form of a procedure (biểu mẫu điện tử).
public struct FormField: Hashable, Sendable {
    /// What a value may be.
    public enum ValueType: String, Codable, Sendable, CaseIterable {
        case text, longText, integer, decimal, date, choice, boolean, phone, email
    }

    /// One value of a field of type `choice`.
    public struct Option: Hashable, Sendable {
        public let value: String
        public let label: Bilingual

        public init(value: String, label: Bilingual) {
            self.value = value
            self.label = label
        }
    }

    public let key: String
    public let label: Bilingual
    public let type: ValueType
    public let required: Bool
    /// The least value of a number, or the least number of characters of a text.
    public let min: Int64?
    /// The greatest value of a number, or the greatest number of characters of a text.
    public let max: Int64?
    public let options: [Option]
    /// Whether a date has to be a day that has come, such as one of birth.
    public let past: Bool

    public init(
        key: String, label: Bilingual, type: ValueType, required: Bool = false, min: Int64? = nil,
        max: Int64? = nil, options: [Option] = [], past: Bool = false
    ) {
        self.key = key
        self.label = label
        self.type = type
        self.required = required
        self.min = min
        self.max = max
        self.options = options
        self.past = past
    }
}
