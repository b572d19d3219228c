/// One step of a count with the rule that asks for it.
public struct ExplanationLine: Hashable, Codable, Sendable {
    /// The rule: `C1` to `C12`, or the name of a rule of the desk such as `R-TRANSFER`.
    public let rule: String

    /// The day the step is about.
    public let date: CivilDate?

    /// The step in both languages.
    public let text: Bilingual

    /// Where the rule stands, such as `Bộ luật Dân sự 2015, Điều 147(2)`, or `DESIGN` where no law was found.
    public let article: String

    /// A step of a count.
    public init(rule: String, date: CivilDate?, text: Bilingual, article: String) {
        self.rule = rule
        self.date = date
        self.text = text
        self.article = article
    }
}
