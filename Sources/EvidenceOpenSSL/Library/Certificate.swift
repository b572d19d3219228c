internal import COpenSSL
package import Civil

/// An X.509 certificate.
///
/// Unchecked: the library counts references atomically, and a certificate is only read once it is made.
package final class Certificate: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Takes over a certificate that nobody else will free.
    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        X509_free(pointer)
    }

    /// Reads the first certificate of a PEM text.
    package convenience init(pem: [UInt8]) throws(OpenSSLFault) {
        OpenSSL.clearErrors()
        let read = MemoryBuffer.reading(pem) { PEM_read_bio_X509($0, nil, nil, nil) }
        guard let pointer = read ?? nil else { throw OpenSSL.fault("PEM_read_bio_X509") }
        self.init(owning: pointer)
    }

    /// Reads DER that holds one certificate and nothing after it.
    package convenience init(der: [UInt8]) throws(OpenSSLFault) {
        OpenSSL.clearErrors()
        var rest = 0
        let read = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var next = buffer.baseAddress
            let parsed = d2i_X509(nil, &next, buffer.count)
            if let start = buffer.baseAddress, let next { rest = buffer.count - (next - start) }
            return parsed
        }
        guard let pointer = read else { throw OpenSSL.fault("d2i_X509") }
        self.init(owning: pointer)
        guard rest == 0 else { throw OpenSSL.fault("d2i_X509: bytes after the certificate") }
    }

    /// Keeps the certificate alive while `body` uses it.
    func with<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(pointer)
    }

    package var pem: [UInt8]? {
        with { certificate in MemoryBuffer.written { PEM_write_bio_X509($0, certificate) == 1 } }
    }

    package var der: [UInt8]? {
        with { certificate in MemoryBuffer.encoded { i2d_X509(certificate, $0) } }
    }

    /// Whether a CA's name and key signed this certificate.
    func isIssued(by issuer: Certificate) -> Bool {
        defer { OpenSSL.clearErrors() }
        return with { certificate in
            issuer.with {
                X509_check_issued($0, certificate) == X509_V_OK
                    && X509_verify(certificate, X509_get0_pubkey($0)) == 1
            }
        }
    }

    /// The subject (RFC 2253).
    package var subject: String {
        let text = with { certificate in MemoryBuffer.written { mc_print_subject($0, certificate) >= 0 } }
        return String(decoding: text ?? [], as: UTF8.self)
    }

    /// One entry of the subject; `nil` unless it stands there exactly once.
    func subjectEntry(_ identifier: Int32) -> String? {
        with { certificate -> String? in
            let name = X509_get_subject_name(certificate)
            let index = X509_NAME_get_index_by_NID(name, identifier, -1)
            guard index >= 0, X509_NAME_get_index_by_NID(name, identifier, index) < 0,
                let value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)),
                let start = ASN1_STRING_get0_data(value)
            else { return nil }
            let bytes = UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(value)))
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    package var notBefore: Instant? {
        with { Self.instant(X509_get0_notBefore($0)) }
    }

    package var notAfter: Instant? {
        with { Self.instant(X509_get0_notAfter($0)) }
    }

    private static func instant(_ time: UnsafePointer<ASN1_TIME>?) -> Instant? {
        var ok: Int32 = 0
        let seconds = mc_unix_time(time, &ok)
        return ok == 1 ? Instant(unixSeconds: seconds) : nil
    }
}
