/// Tags and writing of DER (X.690).
public enum DER {
    public static let boolean: UInt8 = 0x01
    public static let integer: UInt8 = 0x02
    public static let octetString: UInt8 = 0x04
    public static let objectIdentifier: UInt8 = 0x06
    public static let utf8String: UInt8 = 0x0C
    public static let utcTime: UInt8 = 0x17
    public static let generalizedTime: UInt8 = 0x18
    public static let sequence: UInt8 = 0x30
    public static let set: UInt8 = 0x31

    /// The tag of a constructed, context-specific element.
    public static func context(_ number: UInt8) -> UInt8 {
        0xA0 | number
    }

    /// The tag and length that precede a content of `length` bytes.
    public static func header(_ tag: UInt8, length: Int) -> [UInt8] {
        if length < 0x80 { return [tag, UInt8(length)] }
        let digits = (Int.bitWidth - length.leadingZeroBitCount + 7) / 8
        var header: [UInt8] = []
        header.reserveCapacity(2 + digits)
        header.append(tag)
        header.append(0x80 | UInt8(digits))
        for place in (0..<digits).reversed() { header.append(UInt8(truncatingIfNeeded: length >> (8 * place))) }
        return header
    }

    /// One element.
    public static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        header(tag, length: content.count) + content
    }
}
