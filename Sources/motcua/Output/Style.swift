/// Colour for people, where standard output may carry it.
enum Style: Int, CaseIterable {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33

    /// Every sequence that a text in a style has in it.
    static let sequences = ["\u{1B}[0m"] + allCases.map { "\u{1B}[\($0.rawValue)m" }

    /// The text in this style, or as it is.
    func callAsFunction(_ text: String, colour: Bool = Terminal.hasColour) -> String {
        colour ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
