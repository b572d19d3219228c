/// Standard base64 with padding (RFC 4648, section 4); reading refuses what writing would not write.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
        return table
    }()
    /// The two letters of each twelve bits, the first in the lower byte.
    private static let pairs: [UInt16] = alphabet.flatMap { first in
        alphabet.map { second in UInt16(first) | UInt16(second) << 8 }
    }

    package static func encode(_ bytes: [UInt8]) -> String {
        let count = length(of: bytes)
        return String(unsafeUninitializedCapacity: count) { text in
            let text = UnsafeMutableRawBufferPointer(text)
            eachPart(of: bytes) { place, letters in
                text.storeBytes(of: letters.littleEndian, toByteOffset: place, as: UInt64.self)
                return true
            } last: { place, letters in
                withUnsafeBytes(of: letters.littleEndian) {
                    text[place...].copyBytes(from: $0.prefix(count - place))
                }
                return true
            }
            return count
        }
    }

    /// The number of letters that stand for bytes.
    package static func length(of bytes: [UInt8]) -> Int { (bytes.count + 2) / 3 * 4 }

    /// Whether a text is what `encode` writes for bytes.
    package static func isEncoding(_ text: UnsafeRawBufferPointer, of bytes: [UInt8]) -> Bool {
        guard text.count == length(of: bytes) else { return false }
        return eachPart(of: bytes) { place, letters in
            text.loadUnaligned(fromByteOffset: place, as: UInt64.self) == letters.littleEndian
        } last: { place, letters in
            withUnsafeBytes(of: letters.littleEndian) { text[place...].starts(with: $0.prefix(text.count - place)) }
        }
    }

    /// Hands on the eight letters of each six bytes, the first in the lowest byte, with the place where they stand in the
    /// text. The last seven bytes or less, since eight are read at once, go by six to `last`, their letters padded.
    ///
    /// - Returns: whether all said to go on.
    @inline(__always) @discardableResult
    private static func eachPart(
        of bytes: [UInt8], _ body: (_ place: Int, _ letters: UInt64) -> Bool,
        last: (_ place: Int, _ letters: UInt64) -> Bool
    ) -> Bool {
        pairs.withUnsafeBufferPointer { pairs in
            /// The letters of the first six bytes of a word.
            func letters(of word: UInt64) -> UInt64 {
                func pair(_ shift: UInt64) -> UInt64 { UInt64(pairs[Int(word >> shift & 0xFFF)]) }
                return pair(52) | pair(40) << 16 | pair(28) << 32 | pair(16) << 48
            }
            return bytes.withUnsafeBytes { bytes in
                var (read, place) = (0, 0)
                while read + 8 <= bytes.count {
                    let word = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: read, as: UInt64.self))
                    guard body(place, letters(of: word)) else { return false }
                    read += 6
                    place += 8
                }
                while read < bytes.count {
                    let part = bytes[read...].prefix(6)
                    let word = part.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(64 - 8 * part.count)
                    var written = letters(of: word)
                    for spare in (part.count * 4 + 2) / 3..<8 {
                        written &= ~(0xFF << UInt64(8 * spare))
                        written |= UInt64(padding) << UInt64(8 * spare)
                    }
                    guard last(place, written) else { return false }
                    read += 6
                    place += 8
                }
                return true
            }
        }
    }

    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let letters = Array(text.utf8)
        guard letters.count.isMultiple(of: 4) else { return nil }
        let padded = letters.suffix(2).count { $0 == padding }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count / 4 * 3)
        var word: UInt32 = 0
        for (place, letter) in letters.dropLast(padded).enumerated() {
            let value = values[Int(letter)]
            guard value != 0xFF else { return nil }
            word = word << 6 | UInt32(value)
            guard place % 4 == 3 else { continue }
            bytes += [UInt8(word >> 16 & 0xFF), UInt8(word >> 8 & 0xFF), UInt8(word & 0xFF)]
            word = 0
        }
        switch padded {
        case 1:
            guard word & 0x3 == 0 else { return nil }
            bytes += [UInt8(word >> 10 & 0xFF), UInt8(word >> 2 & 0xFF)]
        case 2:
            guard word & 0xF == 0 else { return nil }
            bytes.append(UInt8(word >> 4 & 0xFF))
        default: break
        }
        return bytes
    }
}
