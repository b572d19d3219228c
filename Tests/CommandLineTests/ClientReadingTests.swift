import Testing

@testable import Client

/// What the client makes of a server that is not as it should be.
struct ClientReadingTests {
    @Test func `a line without end is too long once it has more than a line may have`() throws {
        var reader = ReplyReader(longestLine: 8)
        Array("200 {}\n200 {".utf8).withUnsafeBytes { reader.append($0) }
        while try reader.next(carriesPayload: false, line: { _ in }) != nil {}
        #expect(!reader.isOverlong)
        Array("    ".utf8).withUnsafeBytes { reader.append($0) }
        let arrival = try reader.next(carriesPayload: false) { _ in }
        #expect(arrival == nil)
        #expect(reader.isOverlong)
    }

    @Test func `a payload that no attachment can have is not waited for`() throws {
        var reader = ReplyReader()
        Array("200 {\"bytes\":4000000000}\n".utf8).withUnsafeBytes { reader.append($0) }
        var isRefused = false
        do { _ = try reader.next(carriesPayload: true) { _ in } } catch { isRefused = true }
        #expect(isRefused)
    }

    @Test(arguments: [
        (
            "handshakeFailed(NIOSSL.BoringSSLError.sslError([Error: 268435581 error:1000007d:SSL routines:"
                + "OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at /build/ssl/handshake.cc:298]))",
            "the server's certificate is not from the CA that is trusted here, or not valid now"
        ),
        (
            "handshakeFailed(NIOSSL.BoringSSLError.sslError([Error: 1 error:1:SSL routines:"
                + "OPENSSL_internal:NO_CIPHERS at /build/ssl/a.cc:1]))", "the handshake failed: NO_CIPHERS"
        ),
    ])
    func `a fault of TLS is told without the library's own names`(description: String, text: String) {
        #expect(TLSReason.text(of: description) == text)
    }
}
