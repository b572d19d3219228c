public import Catalog
public import Civil

/// The counters (quầy) of a one-stop unit that serve the same fields, under the letter that their tickets bear.
public struct CounterGroup: Hashable, Sendable {
    /// `A` to `Z`.
    public let letter: String
    public let name: Bilingual
    /// The fields in Vietnamese; empty when all are served.
    public let fields: [String]
    /// The numbers of the counters; empty where none is published: any number is a counter then.
    public let counters: [Int]

    public init(letter: String, name: Bilingual, fields: [String] = [], counters: [Int] = []) {
        self.letter = letter
        self.name = name
        self.fields = fields
        self.counters = counters
    }

    /// Whether people come here with a field (in Vietnamese).
    public func serves(_ field: String) -> Bool { fields.isEmpty || fields.contains(field) }

    /// Whether a counter belongs to the group.
    public func has(counter: Int) -> Bool { counters.isEmpty || counters.contains(counter) }

    /// The groups of an office, lettered in the order of their first counters; counters beyond the letter Z have none.
    ///
    /// One group `A` for all fields where no counters are published (DESIGN); none where the office receives nobody.
    public static func groups(of office: Office, on date: CivilDate) -> [CounterGroup] {
        guard office.duties.contains(.reception) else { return [] }
        let counters = office.oneStop?.counters ?? []
        guard !counters.isEmpty else {
            return [CounterGroup(letter: "A", name: office.oneStopName(on: date) ?? office.name)]
        }
        var fields: [[String]] = []
        for counter in counters where !fields.contains(served(by: counter)) { fields.append(served(by: counter)) }
        return zip(letters, fields).map { letter, fields in
            let members = counters.filter { served(by: $0) == fields }
            return CounterGroup(letter: letter, name: members[0].name, fields: fields, counters: members.map(\.number))
        }
    }

    private static let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }

    private static func served(by counter: OneStopUnit.Counter) -> [String] {
        counter.fields.contains("*") ? [] : counter.fields
    }
}

extension [CounterGroup] {
    /// The group that serves a field by name, else the first that serves all.
    public func serving(_ field: String) -> CounterGroup? {
        first { $0.fields.contains(field) } ?? first { $0.fields.isEmpty }
    }

    /// The group of a counter.
    public func having(counter: Int) -> CounterGroup? { first { $0.has(counter: counter) } }

    /// The group of a letter.
    public func lettered(_ letter: String) -> CounterGroup? { first { $0.letter == letter } }
}
