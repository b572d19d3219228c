extension String {
    /// Whether it is a SHA-256 as the gateway writes them: 64 hexadecimal digits, lower-case.
    public var isSHA256: Bool {
        guard utf8.count == 64 else { return false }
        return utf8.span.withUnsafeBytes { digits in
            stride(from: 0, to: 64, by: 8).allSatisfy { offset in
                EightBytes(digits, at: offset)?.areAll(in: 0x30...0x39, or: 0x61...0x66) ?? false
            }
        }
    }
}
