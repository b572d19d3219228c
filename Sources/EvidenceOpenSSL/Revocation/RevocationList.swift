internal import COpenSSL
public import Civil

/// The certificates that an issuer has revoked (a complete CRL of RFC 5280, version 2).
///
/// Unchecked: the library's object is only read once it is made.
public final class RevocationList: @unchecked Sendable {
    /// The most bytes that are read.
    public static let sizeLimit = 1 << 20

    private let pointer: OpaquePointer
    /// The list as it was read.
    public let der: [UInt8]
    /// The issuer's name (RFC 2253).
    public let issuer: String
    /// Grows with every list of an issuer.
    public let number: UInt64
    public let thisUpdate: Instant
    /// A later list is out by then.
    public let nextUpdate: Instant
    /// In the order of the list.
    public let entries: [RevocationEntry]
    private let positions: [SerialNumber: Int]

    /// Reads DER that holds one list and nothing after it.
    public init(der: [UInt8]) throws(RevocationListFault) {
        guard der.count <= Self.sizeLimit else { throw .tooLarge }
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        let parsed = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            guard mc_crl_is_der(buffer.baseAddress, buffer.count) == 1 else { return nil }
            var next = buffer.baseAddress
            return d2i_X509_CRL(nil, &next, buffer.count)
        }
        guard let parsed else { throw .malformed }
        // What the library cannot read of the extensions it only reports.
        guard OpenSSL.drainErrors().isEmpty else {
            X509_CRL_free(parsed)
            throw .malformed
        }
        do {
            let facts = try RevocationListFacts(parsed)
            number = facts.number
            thisUpdate = facts.thisUpdate
            nextUpdate = facts.nextUpdate
            issuer = facts.issuer
            (entries, positions) = try RevocationListFacts.entries(of: parsed)
        } catch {
            X509_CRL_free(parsed)
            throw error
        }
        self.der = der
        pointer = parsed
    }

    deinit {
        X509_CRL_free(pointer)
    }

    /// Reads one list in DER, or all that stand in a PEM text.
    public static func all(in bytes: [UInt8]) throws(RevocationListFault) -> [RevocationList] {
        guard bytes.count <= sizeLimit * 2 else { throw .tooLarge }
        guard bytes.first != 0x30 else { return [try RevocationList(der: bytes)] }
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        let found = MemoryBuffer.reading(bytes) { bio -> [[UInt8]]? in
            var found: [[UInt8]] = []
            while let list = PEM_read_bio_X509_CRL(bio, nil, nil, nil) {
                defer { X509_CRL_free(list) }
                found.append(MemoryBuffer.encoded { i2d_X509_CRL(list, $0) } ?? [])
            }
            let isAtEnd = OpenSSL.drainErrors().map(\.reason) == [PEM_R_NO_START_LINE]
            return isAtEnd ? found : nil
        }
        guard let found = found ?? nil, !found.isEmpty else { throw .malformed }
        var lists: [RevocationList] = []
        for der in found { lists.append(try RevocationList(der: der)) }
        return lists
    }

    /// The list in PEM.
    public var pem: [UInt8]? {
        with { list in MemoryBuffer.written { PEM_write_bio_X509_CRL($0, list) == 1 } }
    }

    /// What the list says of a certificate; `nil` when it isn't on it.
    public func entry(serial: SerialNumber) -> RevocationEntry? {
        positions[serial].map { entries[$0] }
    }

    /// Whether the list bears the name and the signature of a certificate that may sign lists.
    func isSigned(by issuer: Certificate) -> Bool {
        defer { OpenSSL.clearErrors() }
        return with { list in
            issuer.with { certificate in
                X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(certificate)) == 0
                    && X509_get_extension_flags(certificate) & UInt32(EXFLAG_KUSAGE) != 0
                    && X509_get_key_usage(certificate) & UInt32(X509v3_KU_CRL_SIGN) != 0
                    && X509_CRL_verify(list, X509_get0_pubkey(certificate)) == 1
            }
        }
    }

    /// Keeps the list alive while `body` uses it.
    func with<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        defer { withExtendedLifetime(self) {} }
        return body(pointer)
    }
}
