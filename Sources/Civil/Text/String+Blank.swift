extension String {
    /// Whether nothing but white space is written in it, or nothing at all.
    public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
