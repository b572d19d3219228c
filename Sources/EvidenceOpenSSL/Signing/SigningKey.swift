internal import COpenSSL
internal import Civil
internal import Evidence
internal import Synchronization

/// One agency's key of one year, ready to sign on any thread.
final class SigningKey: Sendable {
    let keyID: String
    private let credential: Credential
    private let issuing: Certificate
    private let template: SignatureTemplate
    /// Contexts that no thread is using.
    private let idle = Mutex<[SigningContext]>([])

    /// Loads a key and proves that its template writes what the library writes.
    init(_ keyID: String, in folder: PKIFolder) throws(SigningFault) {
        self.keyID = keyID
        do {
            credential = try folder.credential(PKINames.signer(keyID))
            issuing = try folder.certificate(PKINames.issuing)
        } catch .unreadable {
            throw .noKey(keyID)
        } catch {
            throw .keyUnusable(keyID, reason: "\(error)")
        }
        let probe = Array("motcua.receipt/1 probe".utf8)
        guard let at = credential.certificate.notBefore else { throw .keyUnusable(keyID, reason: "notBefore") }
        let reference = try ReferenceSignature.make(probe, at: at, credential, issuing: issuing)
        template = try SignatureTemplate(cutFrom: reference, keyID: keyID)
        let context = try SigningContext(credential.key)
        let own = try template.sign(probe, at: at, context)
        guard template.matches(own, reference), ReferenceSignature.confirms(own, of: probe) else {
            throw .keyUnusable(keyID, reason: "the template does not write what the library writes")
        }
        idle.withLock { $0.append(context) }
    }

    /// Signs by way of the library's CMS functions.
    func signByReference(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try ReferenceSignature.make(payload, at: instant, credential, issuing: issuing)
    }

    /// Signs by way of the template.
    func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        let context: SigningContext
        if let kept = idle.withLock({ $0.popLast() }) {
            context = kept
        } else {
            context = try SigningContext(credential.key)
        }
        defer { idle.withLock { $0.append(context) } }
        return try template.sign(payload, at: instant, context)
    }
}

/// What one thread needs to hash and sign.
///
/// Unchecked: the pool of `SigningKey` hands a context to one thread at a time.
final class SigningContext: @unchecked Sendable {
    private let signing: OpaquePointer
    private let hashing: OpaquePointer

    init(_ key: SecretKey) throws(SigningFault) {
        OpenSSL.clearErrors()
        guard let signing = key.with({ EVP_PKEY_CTX_new_from_pkey(nil, $0, nil) }) else {
            throw .failed("\(OpenSSL.fault("EVP_PKEY_CTX_new_from_pkey"))")
        }
        guard let hashing = EVP_MD_CTX_new(), EVP_PKEY_sign_init(signing) == 1,
            EVP_PKEY_CTX_set_signature_md(signing, Digest.algorithm.pointer) == 1
        else {
            EVP_PKEY_CTX_free(signing)
            throw .failed("\(OpenSSL.fault("EVP_PKEY_sign_init"))")
        }
        self.signing = signing
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

    /// The DER signature of a 32-byte digest; `nil` on failure.
    func sign(_ digest: [UInt8]) -> [UInt8]? {
        var length = 0
        let signature = [UInt8](unsafeUninitializedCapacity: 80) { buffer, initialized in
            length = 80
            guard EVP_PKEY_sign(signing, buffer.baseAddress, &length, digest, digest.count) == 1 else {
                length = 0
                return
            }
            initialized = length
        }
        return signature.isEmpty ? nil : signature
    }
}
