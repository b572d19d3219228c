extension String {
    /// Whether nothing but white space is written in it, or nothing at all.
    public var isBlank: Bool {
        if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
        return allSatisfy(\.isWhitespace)
    }
}
