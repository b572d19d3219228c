internal import COpenSSL
public import Civil
public import Evidence

extension SandboxPKI {
    /// Makes the next key of an agency's receipt signer of a year, as `H61-2019.2`; gives its identifier.
    ///
    /// The name of the agency is that of the key before. It signs from `now` on, or from the first second of its year.
    public static func rotateSigner(
        of agency: String, year: Int, in folder: PKIFolder, profiles: String, now: Instant,
        algorithm: SignatureAlgorithm = .ecdsa
    ) throws(PKIFault) -> String {
        let base = PKINames.signer(PKINames.keyID(agency: agency, year: year))
        let name = try next(of: base, in: folder)
        guard let last = try folder.generations(of: base).last else {
            throw .unreadable(path: "\(folder.path)/\(base).crt")
        }
        let before = try folder.certificate(last)
        guard let agencyName = before.subjectEntry(NID_organizationalUnitName) else {
            throw .malformed(path: "\(folder.path)/\(last).crt")
        }
        let keyID = PKINames.keyID(ofSigner: name)
        let from = now.date.year == year ? now : start(of: year)
        let pki = SandboxPKI(folder: folder.path, profiles: profiles)
        let key = try pki.newKey(algorithm)
        let certificate = try CertificateProfile("receipt-signer", in: profiles).issue(
            for: key, by: try folder.issuer(PKINames.issuing), from: from,
            until: start(of: year + 2).adding(seconds: -1),
            variables: ["agency": agency, "agencyName": agencyName, "keyId": keyID])
        try pki.write(Credential(certificate: certificate, key: key, name: name), name)
        return keyID
    }

    /// Makes the next time-stamping authority, as `tsa.2`; gives its name.
    public static func rotateTimeStamping(
        in folder: PKIFolder, profiles: String, now: Instant
    ) throws(PKIFault) -> String {
        try rotate(
            PKINames.timeStamping, "Time-Stamping Authority", by: try folder.issuer(PKINames.issuing), in: folder,
            profiles, now)
    }

    /// Makes the next OCSP responder, as `ocsp.2`, or the first; gives its name.
    public static func rotateResponder(in folder: PKIFolder, profiles: String, now: Instant) throws(PKIFault) -> String
    {
        try rotate(
            PKINames.responder, "OCSP Responder", by: try folder.issuer(PKINames.issuing), in: folder, profiles, now)
    }

    /// Makes the next issuing CA, as `issuing-ca.2`, with an OCSP responder of its own; gives its name.
    ///
    /// Signers and authorities of before stay below the CA that issued them; what is issued from now on is below this one.
    public static func rotateIssuing(in folder: PKIFolder, profiles: String, now: Instant) throws(PKIFault) -> String {
        let name = try rotate(
            PKINames.issuing, "Receipt CA S", by: try folder.issuer(PKINames.root), in: folder, profiles, now)
        _ = try rotateResponder(in: folder, profiles: profiles, now: now)
        return name
    }

    private static func rotate(
        _ base: String, _ title: String, by issuer: Credential, in folder: PKIFolder, _ profiles: String,
        _ now: Instant
    ) throws(PKIFault) -> String {
        let name = try next(of: base, in: folder)
        let place = PKINames.generationNumber(name, of: base) ?? 1
        let pki = SandboxPKI(folder: folder.path, profiles: profiles)
        let key = try pki.newKey()
        let numbered =
            title.hasSuffix("CA S") ? "\(title)\(place)" : "\(title) \(place)"
        let certificate = try CertificateProfile(base, in: profiles).issue(
            for: key, by: issuer, from: now, until: until, variables: ["commonName": "MotCua Simulation \(numbered)"])
        try pki.write(Credential(certificate: certificate, key: key, name: name), name)
        return name
    }

    /// The name of the next key of a base; the base itself where there is none yet.
    private static func next(of base: String, in folder: PKIFolder) throws(PKIFault) -> String {
        let last = try folder.generations(of: base).last.flatMap { PKINames.generationNumber($0, of: base) }
        return PKINames.generation((last ?? 0) + 1, of: base)
    }
}
