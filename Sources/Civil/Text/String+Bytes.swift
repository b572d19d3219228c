extension String {
    /// Whether two texts are the same bytes; `==` also equates different Unicode forms, and is slow to tell.
    public func hasSameBytes(as other: String) -> Bool {
        let letters = utf8.span.bytes
        let others = other.utf8.span.bytes
        guard letters.byteCount == others.byteCount else { return false }
        var offset = 0
        while offset + 8 <= letters.byteCount {
            let eight = letters.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard eight == others.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
            offset += 8
        }
        while offset < letters.byteCount {
            let letter = letters.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
            guard letter == others.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self) else { return false }
            offset += 1
        }
        return true
    }
}
