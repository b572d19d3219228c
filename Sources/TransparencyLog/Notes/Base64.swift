/// Standard base64 with padding (RFC 4648, section 4); reading refuses what writing would not write.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
        return table
    }()

    package static func encode(_ bytes: [UInt8]) -> String {
        let count = length(of: bytes)
        return String(unsafeUninitializedCapacity: count) { text in
            let text = UnsafeMutableRawBufferPointer(text)
            _ = eachGroup(of: bytes) { place, letters in
                text.storeBytes(of: letters.littleEndian, toByteOffset: place, as: UInt32.self)
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
        return eachGroup(of: bytes) { place, letters in
            text.loadUnaligned(fromByteOffset: place, as: UInt32.self) == letters.littleEndian
        }
    }

    /// Hands on the letters of each three bytes, the first in the lowest byte, and where they stand in the text.
    ///
    /// - Returns: whether `body` always said to go on.
    @inline(__always)
    private static func eachGroup(of bytes: [UInt8], _ body: (_ place: Int, _ letters: UInt32) -> Bool) -> Bool {
        alphabet.withUnsafeBufferPointer { alphabet in
            bytes.withUnsafeBufferPointer { bytes in
                func letters(_ word: UInt32) -> UInt32 {
                    func letter(_ shift: UInt32) -> UInt32 { UInt32(alphabet[Int(word >> shift & 0x3F)]) }
                    return letter(18) | letter(12) << 8 | letter(6) << 16 | letter(0) << 24
                }
                let whole = bytes.count / 3
                for group in 0..<whole {
                    let (first, second, third) = (bytes[3 * group], bytes[3 * group + 1], bytes[3 * group + 2])
                    let word = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
                    guard body(4 * group, letters(word)) else { return false }
                }
                let padding = UInt32(padding)
                switch bytes.count - 3 * whole {
                case 1:
                    let word = UInt32(bytes[3 * whole]) << 16
                    return body(4 * whole, letters(word) & 0xFFFF | padding << 16 | padding << 24)
                case 2:
                    let word = UInt32(bytes[3 * whole]) << 16 | UInt32(bytes[3 * whole + 1]) << 8
                    return body(4 * whole, letters(word) & 0xFF_FFFF | padding << 24)
                default: return true
                }
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
