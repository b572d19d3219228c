public import Civil
internal import Evidence

extension PKIFolder {
    /// The newest key of an agency for the year of a moment that is not revoked, checked as for receipts.
    ///
    /// Throws `PKIFault.unreadable` where there is none, `revoked`, or `weakKey` where it is an RSA key.
    public func sealingKey(agency: String, at instant: Instant) throws(PKIFault) -> SealingKey {
        let base = PKINames.signer(PKINames.keyID(agency: agency, year: instant.date.year))
        guard let name = try usable(base) else {
            guard try generations(of: base).isEmpty else { throw .revoked(name: base) }
            throw .unreadable(path: keyPath(base))
        }
        let keyID = PKINames.keyID(ofSigner: name)
        let credential = try credential(name)
        guard credential.key.algorithm == .ecdsa else { throw .weakKey(path: keyPath(name)) }
        guard let key = credential.key.pem, let certificate = credential.certificate.der,
            let issuer = try issuer(of: credential.certificate).der
        else { throw .failed("\(OpenSSL.fault("i2d"))") }
        return SealingKey(keyID: keyID, keyPEM: key, certificates: [certificate, issuer])
    }
}
