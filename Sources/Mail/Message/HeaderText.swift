import Foundation

/// Text of any language in a header (RFC 2047): encoded words in base64, each of whole characters, folded.
///
/// Every text is encoded, so that neither line breaks nor `=?` nor a comma in it can mean anything.
struct HeaderText {
    /// Bytes of text in an encoded word: with `Subject: ` before it, its line stays below 76 characters.
    private static let longest = 39

    let encoded: String

    init(_ text: String) {
        var words: [String] = []
        var piece: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar.properties.generalCategory == .control ? " " : scalar).utf8)
            if piece.count + bytes.count > Self.longest {
                words.append(Self.word(piece))
                piece = []
            }
            piece += bytes
        }
        if !piece.isEmpty || words.isEmpty { words.append(Self.word(piece)) }
        encoded = words.joined(separator: "\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
