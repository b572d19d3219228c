public import Civil
internal import Evidence

extension PKIFolder {
    /// The key of an agency for the year of a moment, checked as for receipts.
    ///
    /// Throws `PKIFault.unreadable` where there is none, `weakKey` where it is an RSA key.
    public func sealingKey(agency: String, at instant: Instant) throws(PKIFault) -> SealingKey {
        let keyID = PKINames.keyID(agency: agency, year: instant.date.year)
        let credential = try credential(PKINames.signer(keyID))
        guard credential.key.algorithm == .ecdsa else { throw .weakKey(path: keyPath(PKINames.signer(keyID))) }
        guard let key = credential.key.pem, let certificate = credential.certificate.der,
            let issuer = try self.certificate(PKINames.issuing).der
        else { throw .failed("\(OpenSSL.fault("i2d"))") }
        return SealingKey(keyID: keyID, keyPEM: key, certificates: [certificate, issuer])
    }
}
