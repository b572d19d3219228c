/// Colour for people, where standard output may carry it.
enum Style: Int {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33

    /// The text in this style, or as it is.
    func callAsFunction(_ text: String, colour: Bool = Terminal.hasColour) -> String {
        colour ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
