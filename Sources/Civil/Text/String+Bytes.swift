extension String {
    /// Whether two texts are the same bytes; `==` also equates different Unicode forms, and is slow to tell.
    // It writes nothing: who calls it need not hold the texts for it.
    @_effects(readonly)
    public func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let letters = utf8.span.bytes
        let others = other.utf8.span.bytes
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
