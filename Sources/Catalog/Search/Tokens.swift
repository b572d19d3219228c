import Civil

/// The words of a text, folded: runs of letters and digits without case or diacritics.
func searchTokens(_ text: String) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var word: [UInt8] = []
    let folded = text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text.folded
    for byte in folded.utf8 {
        if byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80 {
            word.append(byte)
        } else if !word.isEmpty {
            tokens.append(word)
            word.removeAll(keepingCapacity: true)
        }
    }
    if !word.isEmpty { tokens.append(word) }
    return tokens
}
