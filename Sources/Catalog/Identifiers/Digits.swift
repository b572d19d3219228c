/// The decimal digits of an ASCII text, or `nil` when another character stands in it.
func digits(of text: some StringProtocol) -> [Int]? {
    var values: [Int] = []
    for byte in text.utf8 {
        guard (0x30...0x39).contains(byte) else { return nil }
        values.append(Int(byte - 0x30))
    }
    return values
}

extension UInt8 {
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var isASCIIUppercase: Bool { (0x41...0x5A).contains(self) }
    var isASCIILetter: Bool { isASCIIUppercase || (0x61...0x7A).contains(self) }
}
