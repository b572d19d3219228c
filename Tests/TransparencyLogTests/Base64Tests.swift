import Foundation
import Testing

@testable import TransparencyLog

struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `the vectors of the RFC are written and read`(bytes: String, text: String) {
        #expect(Base64.encode(Array(bytes.utf8)) == text)
        #expect(Base64.decode(text) == Array(bytes.utf8))
    }

    @Test(arguments: 0...70)
    func `bytes of any length are written as others write them, and told from all others`(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: 251 - 37 * $0) }
        let text = Base64.encode(bytes)
        #expect(text == Data(bytes).base64EncodedString())
        #expect(text.utf8.count == Base64.length(of: bytes))
        #expect(Self.isEncoding(text, of: bytes))
        #expect(!Self.isEncoding(text + "AAAA", of: bytes))
        for place in 0..<length {
            var other = bytes
            other[place] ^= 1
            #expect(!Self.isEncoding(text, of: other))
        }
    }

    private static func isEncoding(_ text: String, of bytes: [UInt8]) -> Bool {
        Array(text.utf8).withUnsafeBytes { Base64.isEncoding($0, of: bytes) }
    }
}
