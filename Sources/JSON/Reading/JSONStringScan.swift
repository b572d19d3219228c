/// Looks for the end of a run of plain characters in a JSON string.
struct JSONStringScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the run ends.
    private(set) var offset: Int
    /// Whether every character of the run is below U+0300 or in the Vietnamese block, and so in NFC already.
    private(set) var isComposed = true

    init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The byte that ended the run: a quotation mark, a backslash or a control character; `nil` at the end.
    var stop: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    /// Goes to the end of the run.
    mutating func advance() {
        while offset < bytes.count {
            if skipEight() { continue }
            let end = min(offset + 8, bytes.count)
            while offset < end {
                let byte = bytes[offset]
                if EightLetters.isSpecial(byte) { return }
                if byte >= 0xCC { noteLead(byte) }
                offset += 1
            }
        }
    }

    /// Steps over eight plain ASCII letters, if there are so many.
    private mutating func skipEight() -> Bool {
        guard offset + 8 <= bytes.count else { return false }
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        guard EightLetters.areASCII(word), !EightLetters.haveSpecial(word) else { return false }
        offset += 8
        return true
    }

    /// U+0300 and beyond start with 0xCC and above; U+1E80...U+1EFF are `E1 BA` and `E1 BB`.
    private mutating func noteLead(_ byte: UInt8) {
        let isVietnamese =
            byte == 0xE1 && offset + 1 < bytes.count && (bytes[offset + 1] == 0xBA || bytes[offset + 1] == 0xBB)
        if !isVietnamese { isComposed = false }
    }
}
