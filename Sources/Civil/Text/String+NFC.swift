@_spi(_Unicode) import Swift

extension String {
    /// This text in Unicode Normalization Form C, in which equal Vietnamese texts are equal bytes.
    public var nfc: String {
        if isPlain { return self }
        if unicodeScalars.allSatisfy(\.isComposedVietnameseOrLatin) { return self }
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether this scalar is below the combining marks (U+0300) or in the Vietnamese block U+1EA0...U+1EF9:
    /// a text of such scalars alone is in NFC already.
    fileprivate var isComposedVietnameseOrLatin: Bool {
        value < 0x300 || (0x1EA0...0x1EF9).contains(value)
    }
}
