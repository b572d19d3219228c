extension String {
    /// Whether a look at the bytes is enough to know that each character can be seen for what it is and is in NFC: printable
    /// ASCII, U+00A1...U+02FF but the soft hyphen, and the Vietnamese letters U+1EA0...U+1EF9.
    public var isPlain: Bool {
        utf8.span.withUnsafeBytes { PlainText.isPlain($0, ascii: 0x20...0x7E) }
    }
}

/// Looks at the bytes of a text, which have to be well-formed UTF-8: of any others it would read beyond the end.
package enum PlainText {
    /// Whether JSON text, in UTF-8, is plain as `String.isPlain` says, and so is each text in it: no letter is escaped.
    package static func isPlainJSON(_ json: [UInt8]) -> Bool {
        json.withUnsafeBytes { isPlain($0, ascii: 0x20...0x5B, or: 0x5D...0x7E) }
    }

    /// Whether UTF-8 is plain as `String.isPlain` says, and its ASCII letters are within one of two ranges.
    @inline(__always)
    static func isPlain(
        _ bytes: UnsafeRawBufferPointer, ascii: ClosedRange<UInt8>, or more: ClosedRange<UInt8>? = nil
    ) -> Bool {
        var index = 0
        while index < bytes.count {
            if let eight = EightBytes(bytes, at: index), eight.areAll(in: ascii, or: more) {
                index += 8
                continue
            }
            let end = min(index + 8, bytes.count)
            while index < end {
                switch bytes[index] {
                case let letter where ascii.contains(letter) || more?.contains(letter) ?? false: index += 1
                case 0xC2 where bytes[index + 1] > 0xA0 && bytes[index + 1] != 0xAD: index += 2
                case 0xC3...0xCB: index += 2
                case 0xE1 where bytes[index + 1] == 0xBA && bytes[index + 2] >= 0xA0: index += 3
                case 0xE1 where bytes[index + 1] == 0xBB && bytes[index + 2] <= 0xB9: index += 3
                default: return false
                }
            }
        }
        return true
    }
}
