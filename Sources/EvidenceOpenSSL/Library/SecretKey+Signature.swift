internal import COpenSSL

/// How a key signs a message; the forge of hostile receipts needs the ways that no receipt may be signed in.
package struct SignatureScheme: Hashable, Sendable {
    /// The digest, by the library's name; `nil` for EdDSA, which has its own.
    package var digest: String?
    /// The length of the salt of RSASSA-PSS; `nil` for PKCS #1 v1.5 and for keys that are not RSA.
    package var salt: Int32?
    /// The digest of PSS's mask generation; that of the signature unless told otherwise.
    package var maskDigest: String?

    package init(digest: String? = "SHA2-256", salt: Int32? = nil, maskDigest: String? = nil) {
        self.digest = digest
        self.salt = salt
        self.maskDigest = maskDigest
    }
}

extension SecretKey {
    /// The signature of a message, in DER for ECDSA; `nil` where the key cannot sign so.
    package func signature(of message: [UInt8], by scheme: SignatureScheme = SignatureScheme()) -> [UInt8]? {
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        guard let context = EVP_MD_CTX_new() else { return nil }
        defer { EVP_MD_CTX_free(context) }
        return with { key -> [UInt8]? in
            var options: OpaquePointer?
            guard EVP_DigestSignInit_ex(context, &options, scheme.digest, nil, nil, key, nil) == 1 else { return nil }
            if let salt = scheme.salt {
                guard EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) > 0,
                    EVP_PKEY_CTX_set_rsa_pss_saltlen(options, salt) > 0
                else { return nil }
            }
            if let mask = scheme.maskDigest {
                guard EVP_PKEY_CTX_set_rsa_mgf1_md_name(options, mask, nil) > 0 else { return nil }
            }
            var length = Int(EVP_PKEY_get_size(key))
            let signature = [UInt8](unsafeUninitializedCapacity: length) { buffer, initialized in
                guard EVP_DigestSign(context, buffer.baseAddress, &length, message, message.count) == 1 else { return }
                initialized = length
            }
            return signature.isEmpty ? nil : signature
        }
    }
}

extension Digest {
    /// The digest of an algorithm by the library's name; `nil` for one that it does not have.
    package static func named(_ name: String, _ bytes: [UInt8]) -> [UInt8]? {
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        var length = Int(EVP_MAX_MD_SIZE)
        let digest = [UInt8](unsafeUninitializedCapacity: length) { buffer, initialized in
            guard EVP_Q_digest(nil, name, nil, bytes, bytes.count, buffer.baseAddress, &length) == 1 else { return }
            initialized = length
        }
        return digest.isEmpty ? nil : digest
    }
}
