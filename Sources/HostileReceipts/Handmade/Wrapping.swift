import Evidence
import TransparencyLog

/// Encodings around bytes.
package enum Wrapping {
    /// Base64 in lines of 64 characters, each with its line feed.
    package static func base64(_ bytes: [UInt8]) -> String {
        let text = Array(Base64.encode(bytes).utf8)
        let lines = stride(from: 0, to: text.count, by: 64).map { start in
            String(decoding: text[start..<min(start + 64, text.count)], as: UTF8.self) + "\n"
        }
        return lines.joined()
    }

    /// PEM (RFC 7468).
    package static func pem(_ der: [UInt8], label: String) -> [UInt8] {
        Array("-----BEGIN \(label)-----\n\(base64(der))-----END \(label)-----\n".utf8)
    }

    /// So many sequences inside each other, in DER.
    static func nested(_ depth: Int) -> [UInt8] {
        var headers: [[UInt8]] = []
        var length = 0
        for _ in 0..<depth {
            let header = DER.header(DER.sequence, length: length)
            headers.append(header)
            length += header.count
        }
        return headers.reversed().flatMap(\.self)
    }
}
