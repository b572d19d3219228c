internal import COpenSSL
internal import Civil

extension PKIFolder {
    /// Takes a key and certificate that were issued elsewhere as a receipt signer of an agency; gives the key's identifier.
    ///
    /// The subject's serialNumber names the key, as `H61-2019` or `H61-2019.2`. The issuer is a CA of this folder or
    /// that of `chain`, which the root signed and whose certificate is kept as the next `issuing-ca`; its revocation
    /// lists have then to be put into `crl/` by hand, since its key is not here. Nothing is changed unless all is right.
    ///
    /// Throws `keyMode` for a key file that others can read, `weakKey`, `keyMismatch`, `wrongUsage`, `badName` for a
    /// subject that names no key of the agency, `notIssued`, `exists`.
    public func importSigner(
        certificate certificatePath: String, key keyFile: String, chain: String? = nil, agency: String
    ) throws(PKIFault) -> String {
        try FolderFile.checkKey(keyFile)
        let key: SecretKey
        do { key = try SecretKey(pem: try FolderFile.read(keyFile)) } catch let fault as PKIFault { throw fault } catch
        {
            throw .malformed(path: keyFile)
        }
        let certificate = try Self.certificate(in: certificatePath)
        guard key.algorithm != nil else { throw .weakKey(path: keyFile) }
        guard key.belongs(to: certificate) else { throw .keyMismatch(path: keyFile) }
        if let wrong = CertificateRole.receiptSigner.fault(of: certificate) {
            throw .wrongUsage(path: certificatePath, wrong)
        }
        let keyID = certificate.subjectEntry(NID_serialNumber) ?? ""
        let name = PKINames.signer(keyID)
        let isNamed = SandboxPKI.years.contains {
            PKINames.isGeneration(keyID, of: PKINames.keyID(agency: agency, year: $0))
        }
        guard isNamed, certificate.subjectEntry(NID_organizationIdentifier) == agency else { throw .badName(keyID) }
        guard !FolderFile.exists("\(path)/\(name).crt") else { throw .exists(path: "\(path)/\(name).crt") }
        let lock = try FolderLock(of: self)
        defer { withExtendedLifetime(lock) {} }
        let newIssuer = try newIssuer(of: certificate, in: chain)
        guard let keyPEM = key.pem, let certificatePEM = certificate.pem else {
            throw .failed("\(OpenSSL.fault("PEM_write_bio"))")
        }
        if let (issuer, pem) = newIssuer { try FolderFile.write(pem, to: "\(path)/\(issuer).crt", mode: 0o644) }
        try FolderFile.write(keyPEM, to: keyPath(name), mode: 0o600)
        try FolderFile.write(certificatePEM, to: "\(path)/\(name).crt", mode: 0o644)
        return keyID
    }

    /// The CA of a chain that is to be kept, with its name; `nil` when the issuer is here already.
    private func newIssuer(
        of certificate: Certificate, in chain: String?
    ) throws(PKIFault) -> (name: String, pem: [UInt8])? {
        if try issuerName(of: certificate) != nil { return nil }
        guard let chain else { throw .notIssued(name: certificate.subject) }
        let issuer = try Self.certificate(in: chain)
        guard certificate.isIssued(by: issuer), issuer.isIssued(by: try self.certificate(PKINames.root)),
            let pem = issuer.pem
        else { throw .notIssued(name: certificate.subject) }
        if let wrong = CertificateRole.authority.fault(of: issuer) { throw .wrongUsage(path: chain, wrong) }
        let last = try generations(of: PKINames.issuing).last.flatMap {
            PKINames.generationNumber($0, of: PKINames.issuing)
        }
        return (PKINames.generation((last ?? 0) + 1, of: PKINames.issuing), pem)
    }

    private static func certificate(in path: String) throws(PKIFault) -> Certificate {
        let pem = try FolderFile.read(path)
        do { return try Certificate(pem: pem) } catch { throw .malformed(path: path) }
    }
}
