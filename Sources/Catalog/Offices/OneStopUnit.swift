public import Civil

/// The desk of an office that takes dossiers in and gives results out (Bộ phận Tiếp nhận và Trả kết quả).
public struct OneStopUnit: Hashable, Sendable {
    /// One counter (quầy).
    public struct Counter: Hashable, Sendable {
        public let number: Int
        public let name: Bilingual
        /// The fields it serves, in Vietnamese; empty when it serves all.
        public let fields: [String]

        public init(number: Int, name: Bilingual, fields: [String] = []) {
            self.number = number
            self.name = name
            self.fields = fields
        }
    }

    /// Its name; `nil` where it is called after its office.
    public let name: Bilingual?
    public let counters: [Counter]

    public init(name: Bilingual? = nil, counters: [Counter] = []) {
        self.name = name
        self.counters = counters
    }

    /// The counter that serves a field (in Vietnamese); else the first that serves all.
    public func counter(for field: String) -> Counter? {
        counters.first { $0.fields.contains(field) }
            ?? counters.first { $0.fields.isEmpty || $0.fields.contains("*") }
    }
}
