public import TransparencyLog

extension PKIFolder {
    /// The key of the gateway's log, `log.pem` (PKCS #8), with its public half in `log.vkey`; it has no certificate.
    ///
    /// It is made only for a new log: a lost key is never replaced by another, which would go on with a log that is not
    /// its own; a lost `log.vkey` is written anew. Throws when the key is open to others, of another kind,
    /// lost, or not that of `log.vkey`.
    ///
    /// - Parameters:
    ///   - origin: the name of the log.
    ///   - seed: 32 random bytes for a key that has to be made; `nil` where there is a log already, whose key it must be.
    public func logSigner(origin: String, seed: [UInt8]?) throws(PKIFault) -> Ed25519Signer {
        let isPublished = FolderFile.exists(logVerifierKeyPath)
        if let seed, !FolderFile.exists(logKeyPath), !isPublished { try makeLogKey(origin: origin, seed: seed) }
        let signer = try logSigner(origin: origin)
        if !isPublished { try publish(signer.key) }
        return signer
    }

    /// What is wrong with the key of the log; nothing where there is none yet.
    public func logFaults(origin: String) -> [PKIFault] {
        guard FolderFile.exists(logKeyPath) || FolderFile.exists(logVerifierKeyPath) else { return [] }
        do {
            _ = try logSigner(origin: origin)
            return []
        } catch {
            return [error]
        }
    }

    private func logSigner(origin: String) throws(PKIFault) -> Ed25519Signer {
        try FolderFile.checkKey(logKeyPath)
        let signer = try readLogKey(origin: origin)
        if FolderFile.exists(logVerifierKeyPath), try logVerifierKey() != signer.key {
            throw .otherLogKey(path: logVerifierKeyPath)
        }
        return signer
    }

    private func readLogKey(origin: String) throws(PKIFault) -> Ed25519Signer {
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
        try FolderFile.write(pem, to: logKeyPath, mode: 0o600)
        try publish(signer.key)
    }

    private func publish(_ key: VerifierKey) throws(PKIFault) {
        try FolderFile.write(Array((key.text + "\n").utf8), to: logVerifierKeyPath, mode: 0o644, replacing: true)
    }

    private var logKeyPath: String { "\(path)/log.pem" }
    private var logVerifierKeyPath: String { "\(path)/log.vkey" }
}
