extension String {
    /// Whether it is a SHA-256 as the gateway writes them: 64 hexadecimal digits, lower-case.
    public var isSHA256: Bool {
        utf8.count == 64 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
