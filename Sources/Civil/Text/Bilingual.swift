/// A language in which the gateway speaks to people.
public enum Language: String, Codable, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}

/// One text in both languages.
public struct Bilingual: Hashable, Codable, Sendable {
    public let vi: String
    public let en: String

    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The text in one language.
    public func text(in language: Language) -> String {
        language == .english ? en : vi
    }
}
