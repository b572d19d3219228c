internal import Foundation

/// Base64 (RFC 4648, section 4), broken into lines or not.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    /// The bytes of a text; `nil` where another character than white space stands in it.
    static func bytes(_ text: String) -> [UInt8]? {
        let solid = text.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        return Data(base64Encoded: Data(solid)).map { [UInt8]($0) }
    }
}
