internal import COpenSSL

extension SecretKey {
    /// The Ed25519 key of a seed of 32 bytes (RFC 8032).
    package convenience init(ed25519Seed seed: [UInt8]) throws(OpenSSLFault) {
        OpenSSL.clearErrors()
        guard let pointer = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            throw OpenSSL.fault("EVP_PKEY_new_raw_private_key")
        }
        self.init(owning: pointer)
    }
}
