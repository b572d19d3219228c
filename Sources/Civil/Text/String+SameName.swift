extension String {
    /// Whether two names of persons differ at most in case, in the spaces around and in how their diacritics are composed.
    public func sameName(as other: String) -> Bool {
        let mine = nfc.lowercased().split(whereSeparator: \.isWhitespace)
        let theirs = other.nfc.lowercased().split(whereSeparator: \.isWhitespace)
        return mine == theirs
    }
}
