internal import COpenSSL

/// A time stamp that the library has parsed; used by one thread.
final class StampMessage {
    private let pointer: UnsafeMutablePointer<PKCS7>

    /// Parses DER or BER; `nil` when the library cannot.
    init?(_ bytes: [UInt8]) {
        let parsed = bytes.withUnsafeBufferPointer { buffer -> UnsafeMutablePointer<PKCS7>? in
            var next = buffer.baseAddress
            return d2i_PKCS7(nil, &next, buffer.count)
        }
        guard let parsed else { return nil }
        pointer = parsed
    }

    deinit {
        PKCS7_free(pointer)
    }

    /// Keeps the message alive while `body` uses it.
    func with<Result>(_ body: (UnsafeMutablePointer<PKCS7>) -> Result) -> Result {
        defer { withExtendedLifetime(self) {} }
        return body(pointer)
    }

    /// The message as the library writes it.
    var reencoded: [UInt8]? {
        with { message in MemoryBuffer.encoded { i2d_PKCS7(message, $0) } }
    }

    /// The certificate of the signer; `nil` when the message does not hold it.
    var signer: Certificate? {
        with { message in
            guard let signers = PKCS7_get0_signers(message, nil, 0) else { return nil }
            defer { mc_x509s_free(signers) }
            guard let leaf = mc_x509s_at(signers, 0), X509_up_ref(leaf) == 1 else { return nil }
            return Certificate(owning: leaf)
        }
    }
}
