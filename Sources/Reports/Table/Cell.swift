public import Civil

/// One value of a report.
public enum Cell: Hashable, Sendable {
    case text(Bilingual)
    case count(Int)
    case money(Int64)
    case number(FixedPoint)
    case moment(Instant)
    /// There is no such value: nothing to divide by, or no data.
    case notAvailable
    case empty

    /// A word that is the same in both languages.
    public static func word(_ text: String?) -> Cell {
        text.map { .text(Bilingual(vi: $0, en: $0)) } ?? .empty
    }

    public static func moment(_ moment: Instant?) -> Cell { moment.map { .moment($0) } ?? .empty }

    /// A number, or that there is none.
    public static func number(_ number: FixedPoint?) -> Cell { number.map { .number($0) } ?? .notAvailable }

    /// The value as people and spreadsheets read it: moments as `2019-03-04 08:00` in the legal time.
    public func text(in language: Language) -> String {
        switch self {
        case .text(let text): text.text(in: language)
        case .count(let count): String(count)
        case .money(let amount): String(amount)
        case .number(let number): number.description
        case .moment(let moment):
            String(moment.description.prefix(10)) + " " + moment.description.dropFirst(11).prefix(5)
        case .notAvailable: "N/A"
        case .empty: ""
        }
    }

    /// Whether it stands at the right of its column.
    var isNumber: Bool {
        switch self {
        case .count, .money, .number, .notAvailable: true
        case .text, .moment, .empty: false
        }
    }
}
