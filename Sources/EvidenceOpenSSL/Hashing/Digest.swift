internal import COpenSSL
internal import Evidence

/// SHA-256 (FIPS 180-4).
public enum Digest {
    /// The algorithm, fetched once: a fetch costs as much as hashing a short text.
    static let algorithm = FetchedDigest()

    /// The 32 bytes of the digest.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes(sha256)
    }

    /// The 32 bytes of the digest of memory that the caller keeps alive.
    public static func sha256(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, initialized in
            var length: UInt32 = 0
            let done = EVP_Digest(bytes.baseAddress, bytes.count, buffer.baseAddress, &length, algorithm.pointer, nil)
            precondition(done == 1 && length == 32, "SHA-256 fails only when memory is exhausted")
            initialized = 32
        }
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public static func sha256Hex(_ bytes: [UInt8]) -> String {
        Hex.string(sha256(bytes))
    }

    /// The fingerprint of a certificate in DER, by which a TLS client is known: SHA-256 in hexadecimal.
    public static func fingerprint(ofCertificate der: [UInt8]) -> String {
        sha256Hex(der)
    }
}

/// An algorithm that stays fetched while the program runs.
///
/// Unchecked: a fetched algorithm is constant.
final class FetchedDigest: @unchecked Sendable {
    let pointer: OpaquePointer?

    init() {
        OpenSSL.clearErrors()
        pointer = EVP_MD_fetch(nil, "SHA2-256", nil)
        precondition(pointer != nil, "every libcrypto has SHA-256")
    }
}
