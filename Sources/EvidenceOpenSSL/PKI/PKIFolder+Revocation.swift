public import Civil

extension PKIFolder {
    /// Every revocation of the folder, oldest first.
    public func revocations() throws(PKIFault) -> [RevocationRecord] {
        try RevocationRegistry(of: self).records
    }

    /// Revokes the certificate in the file `<name>.crt` and publishes the list of its issuer.
    ///
    /// `at` is the revocation date; `now`, not before it, that of the list. `invalidSince` may be given for a compromise
    /// only. Throws `revoked` for a certificate that is revoked already, `notIssued` for a root and a certificate of an
    /// issuer whose key is not here.
    @discardableResult
    public func revoke(
        _ name: String, reason: RevocationReason, at: Instant, invalidSince: Instant? = nil, now: Instant
    ) throws(PKIFault) -> RevocationRecord {
        guard at <= now else { throw .badRevocation("it would begin after \(now)") }
        guard reason != .certificateHold, reason != .removeFromCRL else {
            throw .badRevocation("\(reason.word) is not for good")
        }
        guard invalidSince == nil || reason.isCompromise else {
            throw .badRevocation("only a compromise began earlier than its revocation")
        }
        if let invalidSince, invalidSince > at { throw .badRevocation("invalid only after it is revoked") }
        let lock = try FolderLock(of: self)
        defer { withExtendedLifetime(lock) {} }
        let certificate = try certificate(name)
        guard let serial = certificate.serial, let issuer = try issuerName(of: certificate), issuer != name else {
            throw .notIssued(name: name)
        }
        let entry = RevocationEntry(serial: serial, revokedAt: at, reason: reason, invalidSince: invalidSince)
        let record = RevocationRecord(issuer: issuer, name: name, entry: entry)
        var registry = try RevocationRegistry(of: self)
        try registry.add(record)
        try registry.write(to: self)
        try RevocationPublisher(folder: self).publish(issuer, at: now)
        return record
    }

    /// Whether the certificate in a file is revoked at a moment, as the registry knows.
    public func revocation(of name: String) throws(PKIFault) -> RevocationRecord? {
        let certificate = try certificate(name)
        guard let serial = certificate.serial, let issuer = try issuerName(of: certificate) else { return nil }
        return try RevocationRegistry(of: self)[issuer, serial]
    }

    /// The CA of this folder, newest first, that signed a certificate.
    func issuerName(of certificate: Certificate) throws(PKIFault) -> String? {
        for name in try authorities() where certificate.isIssued(by: try self.certificate(name)) { return name }
        return nil
    }

    /// The certificate of the CA of this folder that signed another.
    func issuer(of certificate: Certificate) throws(PKIFault) -> Certificate {
        guard let name = try issuerName(of: certificate) else { throw .notIssued(name: certificate.subject) }
        return try self.certificate(name)
    }

    /// The certificates of CAs in the folder, as their files are named: the root, then each kind, newest first.
    func authorities() throws(PKIFault) -> [String] {
        let files = try FolderFile.names(in: path)
        return [PKINames.root, PKINames.issuing, PKINames.infrastructure].flatMap {
            PKINames.generations(of: $0, among: files).reversed()
        }
    }

    /// The names of a kind of certificate, oldest first: `tsa`, `tsa.2`, …
    func generations(of base: String) throws(PKIFault) -> [String] {
        PKINames.generations(of: base, among: try FolderFile.names(in: path))
    }

    /// Whether the certificate in a file, or a CA above it, is revoked.
    func isRevoked(_ name: String) throws(PKIFault) -> Bool {
        let registry = try RevocationRegistry(of: self)
        guard !registry.records.isEmpty else { return false }
        var current = name
        while let issuer = try issuerName(of: try certificate(current)), issuer != current {
            guard let serial = try certificate(current).serial else { return true }
            if registry[issuer, serial] != nil { return true }
            current = issuer
        }
        return false
    }

    /// The newest of a kind that is not revoked; `nil` when all are, or there is none.
    func usable(_ base: String) throws(PKIFault) -> String? {
        for name in try generations(of: base).reversed() where try !isRevoked(name) { return name }
        return nil
    }

    /// The newest CA of a kind that is not revoked, with its key.
    func issuer(_ base: String) throws(PKIFault) -> Credential {
        guard let name = try usable(base) else { throw .revoked(name: base) }
        guard hasKey(name) else { throw .noKey(name: name) }
        return try credential(name)
    }

    /// Keeps a certificate that is about to be replaced as `former/<name>-<serial>.crt`, so that it can be revoked yet.
    func keepFormer(_ name: String) throws(PKIFault) {
        let certificate = try certificate(name)
        guard let serial = certificate.serial, let pem = certificate.pem else {
            throw .malformed(path: "\(path)/\(name).crt")
        }
        try FolderFile.makeFolder("\(path)/former")
        try FolderFile.write(pem, to: "\(path)/former/\(name)-\(serial).crt", mode: 0o644, replacing: true)
    }

    /// All certificates of the folder, as their files are named, those that were replaced last.
    func certificateNames() throws(PKIFault) -> [String] {
        let former = "\(path)/former"
        let old = FolderFile.exists(former) ? try FolderFile.names(in: former).map { "former/" + $0 } : []
        return (try FolderFile.names(in: path) + old).filter { $0.hasSuffix(".crt") }.map { String($0.dropLast(4)) }
    }
}
