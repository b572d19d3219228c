/// The bytes of a text that is being written, in memory that only it holds.
///
/// An array would ask at each of the many small parts whether somebody else holds its memory too. Whatever writes
/// reserves its room first.
struct JSONText: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1024) {
        start = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { start.deallocate() }

    /// Looks at what is written so far.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeBufferPointer(start: start, count: count))
    }

    /// What is written so far.
    var array: [UInt8] { withBytes { Array($0) } }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count)
        _ = UnsafeMutableBufferPointer(start: start + count, count: bytes.count).update(fromContentsOf: bytes)
        count += bytes.count
    }

    /// Appends a text as it is.
    mutating func append(raw text: String) {
        text.utf8.span.withUnsafeBufferPointer { append($0) }
    }

    /// Appends a whole number in decimal.
    mutating func append(decimal number: Int64) {
        append(raw: String(number))
    }

    /// Appends a JSON string: the quotation mark, the backslash and C0 are escaped, in the form of RFC 8785 §3.2.2.2.
    mutating func append(quoted text: String) {
        text.utf8.span.withUnsafeBytes { letters in
            reserve(letters.count + 2)
            start[count] = UInt8(ascii: "\"")
            count += 1
            var offset = append(plain: letters, from: append(long: letters))
            while offset < letters.count {
                append(escape: letters[offset])
                reserve(letters.count - offset)
                offset = append(plain: letters, from: offset + 1)
            }
            append(UInt8(ascii: "\""))
        }
    }

    /// Replaces what follows an offset.
    mutating func replace(from offset: Int, with bytes: [UInt8]) {
        precondition((0...count).contains(offset))
        count = offset
        bytes.withUnsafeBufferPointer { append($0) }
    }

    /// Appends letters by 32 as long as none of them has to be escaped; there is room for all.
    ///
    /// - Returns: how many it appended.
    @inline(__always)
    private mutating func append(long letters: UnsafeRawBufferPointer) -> Int {
        let target = UnsafeMutableRawPointer(start + count)
        var offset = 0
        while offset + 32 <= letters.count {
            let words = letters.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
            if EightLetters.haveSpecial(words) { break }
            target.storeBytes(of: words, toByteOffset: offset, as: SIMD4<UInt64>.self)
            offset += 32
        }
        count += offset
        return offset
    }

    /// Appends letters up to the first that has to be escaped: a control character, a quotation mark or a backslash; there
    /// is room for all. Eight are looked at together, and written even where only the first of them count.
    ///
    /// - Returns: the offset of that letter, or the number of all letters.
    @inline(__always)
    private mutating func append(plain letters: UnsafeRawBufferPointer, from first: Int) -> Int {
        let target = UnsafeMutableRawPointer(start + count)
        var offset = first
        while offset + 8 <= letters.count {
            let word = letters.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            target.storeBytes(of: word, toByteOffset: offset - first, as: UInt64.self)
            let marks = EightLetters.marks(word)
            guard marks == 0 else {
                offset += marks.trailingZeroBitCount / 8
                count += offset - first
                return offset
            }
            offset += 8
        }
        // The last eight once more, where some of them are left.
        let last = letters.count - 8
        if offset < letters.count, last >= first {
            let word = letters.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            if EightLetters.marks(word) == 0 {
                target.storeBytes(of: word, toByteOffset: last - first, as: UInt64.self)
                offset = letters.count
            }
        }
        while offset < letters.count {
            let letter = letters[offset]
            if EightLetters.isSpecial(letter) { break }
            target.storeBytes(of: letter, toByteOffset: offset - first, as: UInt8.self)
            offset += 1
        }
        count += offset - first
        return offset
    }

    @inline(__always)
    private mutating func append(escape byte: UInt8) {
        guard byte >= 0x20 else { return append(escapeOfControl: byte) }
        reserve(2)
        start[count] = UInt8(ascii: "\\")
        start[count + 1] = byte
        count += 2
    }

    private mutating func append(escapeOfControl byte: UInt8) {
        switch byte {
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        default:
            append("\\u00")
            append(byte < 0x10 ? 0x30 : 0x31)
            let low = byte & 0x0F
            append(low < 10 ? 0x30 + low : 0x57 + low)
        }
    }

    private mutating func reserve(_ room: Int) {
        if capacity - count < room { grow(to: count + room) }
    }

    private mutating func grow(to least: Int) {
        capacity = max(capacity * 2, least)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        grown.update(from: start, count: count)
        start.deallocate()
        start = grown
    }
}
