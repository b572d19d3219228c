/// Lines, an empty line, and a note: the form of requests to witnesses and of proofs.
struct HeadedNote {
    /// The lines before the first empty one.
    let head: [ArraySlice<UInt8>]
    /// The bytes after it.
    let note: [UInt8]

    /// `nil` without an empty line.
    init?(_ bytes: [UInt8]) {
        let lineFeed = UInt8(ascii: "\n")
        guard let gap = bytes.indices.dropFirst().first(where: { bytes[$0] == lineFeed && bytes[$0 - 1] == lineFeed })
        else { return nil }
        head = bytes[..<(gap - 1)].split(separator: lineFeed, omittingEmptySubsequences: false)
        note = Array(bytes[(gap + 1)...])
    }
}
