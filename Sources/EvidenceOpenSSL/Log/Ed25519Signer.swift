internal import COpenSSL
public import TransparencyLog

/// The Ed25519 key of a log or a witness.
public struct Ed25519Signer: NoteSigner {
    public let key: VerifierKey
    private let secret: SecretKey

    private init(name: String, kind: VerifierKey.Kind, secret: SecretKey) throws(NoteFault) {
        OpenSSL.clearErrors()
        var length = 32
        let publicKey: [UInt8] = secret.with { pointer in
            [UInt8](unsafeUninitializedCapacity: 32) { buffer, initialized in
                guard EVP_PKEY_get_raw_public_key(pointer, buffer.baseAddress, &length) == 1 else { return }
                initialized = length
            }
        }
        OpenSSL.clearErrors()
        guard secret.with({ EVP_PKEY_get_base_id($0) }) == EVP_PKEY_ED25519,
            let key = VerifierKey(name: name, kind: kind, publicKey: publicKey, hasher: LibraryTreeHasher())
        else { throw .badKey }
        self.key = key
        self.secret = secret
    }

    /// The key of a seed of 32 bytes, which is the secret.
    ///
    /// Throws `NoteFault.badKey` for a name or a seed of another form.
    public init(name: String, kind: VerifierKey.Kind, seed: [UInt8]) throws(NoteFault) {
        guard seed.count == 32, let secret = try? SecretKey(ed25519Seed: seed) else { throw .badKey }
        try self.init(name: name, kind: kind, secret: secret)
    }

    /// Reads a key without passphrase from a PEM text (PKCS #8).
    ///
    /// Throws `NoteFault.badKey` for another text, another algorithm and a name of another form.
    public init(name: String, kind: VerifierKey.Kind, pem: [UInt8]) throws(NoteFault) {
        guard let secret = try? SecretKey(pem: pem) else { throw .badKey }
        try self.init(name: name, kind: kind, secret: secret)
    }

    /// The key in PEM (PKCS #8, unencrypted); `nil` when the library fails.
    public var pem: [UInt8]? {
        secret.pem
    }

    public func signature(of message: [UInt8]) throws(NoteFault) -> [UInt8] {
        OpenSSL.clearErrors()
        guard let context = EVP_MD_CTX_new() else { throw .signing("\(OpenSSL.fault("EVP_MD_CTX_new"))") }
        defer { EVP_MD_CTX_free(context) }
        var length = 64
        let signature: [UInt8] = secret.with { pointer in
            [UInt8](unsafeUninitializedCapacity: 64) { buffer, initialized in
                guard EVP_DigestSignInit(context, nil, nil, nil, pointer) == 1,
                    EVP_DigestSign(context, buffer.baseAddress, &length, message, message.count) == 1
                else { return }
                initialized = length
            }
        }
        guard signature.count == 64 else { throw .signing("\(OpenSSL.fault("EVP_DigestSign"))") }
        return signature
    }
}
