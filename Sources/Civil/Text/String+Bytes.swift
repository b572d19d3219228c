extension String {
    /// Whether two texts are the same bytes; `==` also equates different Unicode forms, and is slow to tell.
    public func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return utf8.span.withUnsafeBytes { letters in
            other.utf8.span.withUnsafeBytes { others in
                var offset = 0
                while offset + 8 <= letters.count {
                    let eight = letters.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    guard eight == others.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
                    offset += 8
                }
                while offset < letters.count {
                    guard letters[offset] == others[offset] else { return false }
                    offset += 1
                }
                return true
            }
        }
    }
}
