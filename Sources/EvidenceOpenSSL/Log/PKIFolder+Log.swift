public import TransparencyLog

extension PKIFolder {
    /// The key of the gateway's log, `log.pem` (PKCS #8), with its public half in `log.vkey`; it has no certificate.
    ///
    /// A folder made before there was a log gets one. Throws when the key is open to others, or of another kind.
    ///
    /// - Parameters:
    ///   - origin: the name of the log.
    ///   - seed: 32 random bytes for a key that has to be made.
    public func logSigner(origin: String, seed: [UInt8]) throws(PKIFault) -> Ed25519Signer {
        if !FolderFile.exists(logKeyPath) { try makeLogKey(origin: origin, seed: seed) }
        try FolderFile.checkKey(logKeyPath)
        do {
            return try Ed25519Signer(name: origin, kind: .note, pem: try FolderFile.read(logKeyPath))
        } catch let fault as PKIFault {
            throw fault
        } catch {
            throw .malformed(path: logKeyPath)
        }
    }

    /// The public key of the log, as verifiers want it: `name+identifier+base64`.
    public func logVerifierKey() throws(PKIFault) -> VerifierKey {
        let text = String(decoding: try FolderFile.read(logVerifierKeyPath), as: UTF8.self)
        do {
            return try VerifierKey(text.filter { !$0.isNewline }, hasher: LibraryTreeHasher())
        } catch {
            throw .malformed(path: logVerifierKeyPath)
        }
    }

    private func makeLogKey(origin: String, seed: [UInt8]) throws(PKIFault) {
        guard let signer = try? Ed25519Signer(name: origin, kind: .note, seed: seed), let pem = signer.pem else {
            throw .malformed(path: logKeyPath)
        }
        try FolderFile.write(Array((signer.key.text + "\n").utf8), to: logVerifierKeyPath, mode: 0o644, replacing: true)
        try FolderFile.write(pem, to: logKeyPath, mode: 0o600)
    }

    private var logKeyPath: String { "\(path)/log.pem" }
    private var logVerifierKeyPath: String { "\(path)/log.vkey" }
}
