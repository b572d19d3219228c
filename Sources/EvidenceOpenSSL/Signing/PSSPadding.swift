internal import COpenSSL

/// The one form of RSASSA-PSS in which receipts are signed: MGF1 with the digest of the signature, the salt as long as it.
enum PSSPadding {
    /// Sets the padding of a context that signs; whether it could.
    static func set(_ context: OpaquePointer?) -> Bool {
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0
    }
}
