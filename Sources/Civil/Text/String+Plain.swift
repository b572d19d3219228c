extension String {
    /// Whether a look at the bytes is enough to know that each character can be seen for what it is and is in NFC: printable
    /// ASCII, U+00A1...U+02FF but the soft hyphen, and the Vietnamese letters U+1EA0...U+1EF9.
    public var isPlain: Bool {
        utf8.span.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                if let eight = EightBytes(bytes, at: index), eight.areAll(in: 0x20...0x7E) {
                    index += 8
                    continue
                }
                switch bytes[index] {
                case 0x20...0x7E: index += 1
                case 0xC2 where bytes[index + 1] > 0xA0 && bytes[index + 1] != 0xAD: index += 2
                case 0xC3...0xCB: index += 2
                case 0xE1 where bytes[index + 1] == 0xBA && bytes[index + 2] >= 0xA0: index += 3
                case 0xE1 where bytes[index + 1] == 0xBB && bytes[index + 2] <= 0xB9: index += 3
                default: return false
                }
            }
            return true
        }
    }
}
