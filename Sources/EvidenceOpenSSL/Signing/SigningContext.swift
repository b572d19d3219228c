internal import COpenSSL
internal import Evidence

/// What one thread needs to hash and sign.
///
/// Unchecked: `SigningContexts` hands a context to one thread at a time.
final class SigningContext: @unchecked Sendable {
    private let signing: OpaquePointer
    private let hashing: OpaquePointer
    /// The most bytes that a signature value may have.
    private let capacity: Int

    init(_ key: SecretKey) throws(SigningFault) {
        OpenSSL.clearErrors()
        guard let signing = key.with({ EVP_PKEY_CTX_new_from_pkey(nil, $0, nil) }) else {
            throw .failed("\(OpenSSL.fault("EVP_PKEY_CTX_new_from_pkey"))")
        }
        let hashing = EVP_MD_CTX_new()
        guard let hashing, EVP_PKEY_sign_init(signing) == 1,
            key.algorithm != .rsaPSS || PSSPadding.set(signing),
            EVP_PKEY_CTX_set_signature_md(signing, Digest.algorithm.pointer) == 1
        else {
            EVP_PKEY_CTX_free(signing)
            EVP_MD_CTX_free(hashing)
            throw .failed("\(OpenSSL.fault("EVP_PKEY_sign_init"))")
        }
        self.signing = signing
        capacity = key.with { Int(EVP_PKEY_get_size($0)) }
        self.hashing = hashing
    }

    deinit {
        EVP_PKEY_CTX_free(signing)
        EVP_MD_CTX_free(hashing)
    }

    /// Hashes `bytes` into the 32 bytes at `output`.
    func hash(_ bytes: UnsafeRawBufferPointer, into output: UnsafeMutablePointer<UInt8>) -> Bool {
        EVP_DigestInit_ex2(hashing, Digest.algorithm.pointer, nil) == 1
            && EVP_DigestUpdate(hashing, bytes.baseAddress, bytes.count) == 1
            && EVP_DigestFinal_ex(hashing, output, nil) == 1
    }

    /// The signature value of a 32-byte digest, in DER for ECDSA; `nil` on failure.
    func sign(_ digest: [UInt8]) -> [UInt8]? {
        var length = 0
        let signature = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            length = capacity
            guard EVP_PKEY_sign(signing, buffer.baseAddress, &length, digest, digest.count) == 1 else {
                length = 0
                return
            }
            initialized = length
        }
        return signature.isEmpty ? nil : signature
    }
}
