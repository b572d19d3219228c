import Evidence

/// A stand-in for SHA-256 in tests that only need different digests for different bytes; not a secure hash.
public enum SampleDigest {
    /// 64 hexadecimal digits made of the bytes (FNV-1a, four times with different beginnings).
    public static func hex(_ bytes: [UInt8]) -> String {
        var digest: [UInt8] = []
        for lane in UInt64(0)..<4 {
            var value: UInt64 = 0xcbf2_9ce4_8422_2325 ^ lane
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            digest += (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        return Hex.string(digest)
    }

    public static func hex(_ text: String) -> String {
        hex(Array(text.utf8))
    }
}
