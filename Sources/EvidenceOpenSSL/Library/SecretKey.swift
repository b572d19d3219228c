internal import COpenSSL
package import Evidence

/// A private key.
///
/// Unchecked: the library counts references atomically, and a key is only read once it is made.
package final class SecretKey: @unchecked Sendable {
    /// The one curve that this project uses.
    package static let curve = "prime256v1"
    /// The least length of an RSA key, in bits.
    static let leastRSABits = 3072

    private let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_free(pointer)
    }

    /// Makes a new key on a named curve, P-256 unless told otherwise.
    package convenience init(newOn curve: String = SecretKey.curve) throws(OpenSSLFault) {
        OpenSSL.clearErrors()
        guard let pointer = mc_ec_key(curve) else { throw OpenSSL.fault("EVP_PKEY_Q_keygen") }
        self.init(owning: pointer)
    }

    /// Makes a new RSA key of so many bits.
    package convenience init(newRSA bits: Int) throws(OpenSSLFault) {
        OpenSSL.clearErrors()
        guard let pointer = mc_rsa_key(bits) else { throw OpenSSL.fault("EVP_PKEY_Q_keygen") }
        self.init(owning: pointer)
    }

    /// Reads a key without passphrase from a PEM text.
    convenience init(pem: [UInt8]) throws(OpenSSLFault) {
        OpenSSL.clearErrors()
        let read = MemoryBuffer.reading(pem) { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in 0 }, nil) }
        guard let pointer = read ?? nil else { throw OpenSSL.fault("PEM_read_bio_PrivateKey") }
        self.init(owning: pointer)
    }

    /// Keeps the key alive while `body` uses it.
    func with<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(pointer)
    }

    /// The key in PEM (PKCS #8, unencrypted).
    var pem: [UInt8]? {
        with { key in
            MemoryBuffer.written { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) == 1 }
        }
    }

    /// The curve or group; empty for a key without one.
    var group: String {
        with { Self.group(of: $0) }
    }

    /// The curve or group of a key that somebody else holds.
    static func group(of key: OpaquePointer?) -> String {
        var name = [CChar](repeating: 0, count: 32)
        guard EVP_PKEY_get_group_name(key, &name, name.count, nil) == 1 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// How the key signs receipts; `nil` for one that may not: another curve, a short RSA key.
    package var algorithm: SignatureAlgorithm? {
        with { Self.algorithm(of: $0) }
    }

    /// How a key that somebody else holds signs receipts.
    static func algorithm(of key: OpaquePointer?) -> SignatureAlgorithm? {
        guard let key else { return nil }
        switch EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_EC: return group(of: key) == curve ? .ecdsa : nil
        case EVP_PKEY_RSA: return EVP_PKEY_get_bits(key) >= leastRSABits ? .rsaPSS : nil
        default: return nil
        }
    }

    /// Whether this is the private half of a certificate's key.
    func belongs(to certificate: Certificate) -> Bool {
        defer { OpenSSL.clearErrors() }
        return with { key in certificate.with { X509_check_private_key($0, key) == 1 } }
    }
}
