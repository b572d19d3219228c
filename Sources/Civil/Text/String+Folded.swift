@_spi(_Unicode) import Swift

extension String {
    /// This text for searching: lower case, without diacritics, đ as d; composed and decomposed texts fold alike.
    public var folded: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        var scalars = UnicodeScalarView()
        for scalar in _nfd {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar.value == 0x110 || scalar.value == 0x111 {
                scalars.append("d")
            } else {
                scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(scalars)
    }
}
