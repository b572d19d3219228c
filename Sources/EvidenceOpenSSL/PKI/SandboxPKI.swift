public import Civil
public import Evidence

/// Makes the public-key infrastructure of a sandbox; every subject says "MotCua Simulation".
public struct SandboxPKI: Sendable {
    /// The simulated years for which an agency has a signing key.
    public static let years = 2008...2047

    /// The first second of 2008 and the last of 2048 at UTC+7, between which the CAs are valid.
    static let from = Instant(unixSeconds: 1_199_120_400)
    static let until = Instant(unixSeconds: 2_493_046_799)

    /// Makes a folder with root, issuing CA, infrastructure CA, an agency's receipt signers of all years, time-stamping
    /// authority, TLS server and a sample officer.
    ///
    /// `serverFrom` and `serverUntil` are real time, which TLS clients check; at most 397 days apart.
    /// Throws `PKIFault`; a folder that has a root already is left alone.
    public static func make(
        at folder: String, profiles: String, agency: String, agencyName: String, serverFrom: Instant,
        serverUntil: Instant
    ) throws(PKIFault) {
        guard PKINames.isPlain(agency) else { throw .badName(agency) }
        try FolderFile.makeFolder(folder)
        try FolderFile.checkFolder(folder)
        guard !FolderFile.exists("\(folder)/root.crt") else { throw .exists(path: "\(folder)/root.crt") }
        let pki = SandboxPKI(folder: folder, profiles: profiles)
        let root = try pki.make(PKINames.root, by: nil)
        let issuing = try pki.make(PKINames.issuing, by: root)
        let infrastructure = try pki.make(PKINames.infrastructure, by: root)
        _ = try pki.make(PKINames.timeStamping, by: issuing)
        _ = try pki.make(PKINames.responder, by: issuing)
        try pki.makeSigners(agency: agency, agencyName: agencyName, by: issuing, .ecdsa, years: years)
        try pki.makeServer(by: infrastructure, from: serverFrom, until: serverUntil, replacing: false)
        try pki.makeOfficer("Officer sample", account: "sample", by: infrastructure, from: serverFrom)
    }

    /// Makes the receipt signers of one more agency in a folder that exists.
    ///
    /// RSA keys take about half a second each; the exchange of dossiers cannot be sealed with them.
    public static func addAgency(
        _ agency: String, name: String, in folder: PKIFolder, profiles: String, algorithm: SignatureAlgorithm = .ecdsa,
        years: ClosedRange<Int> = years
    ) throws(PKIFault) {
        guard PKINames.isPlain(agency) else { throw .badName(agency) }
        let issuing = try folder.issuer(PKINames.issuing)
        try SandboxPKI(folder: folder.path, profiles: profiles)
            .makeSigners(agency: agency, agencyName: name, by: issuing, algorithm, years: years)
    }

    /// Replaces key and certificate of the TLS server; the old ones stay until the new ones are written.
    public static func issueServerCertificate(
        in folder: PKIFolder, profiles: String, from: Instant, until: Instant
    ) throws(PKIFault) {
        let infrastructure = try folder.issuer(PKINames.infrastructure)
        try folder.keepFormer(PKINames.server)
        try SandboxPKI(folder: folder.path, profiles: profiles)
            .makeServer(by: infrastructure, from: from, until: until, replacing: true)
    }

    /// Makes an officer's client certificate, valid for one year of real time, as `officer-<account>.crt` and `.key`; they take
    /// the place of those of before, of which the certificate is kept.
    ///
    /// Returns the certificate in DER, whose fingerprint the gateway stores with the account.
    @discardableResult
    public static func issueOfficerCertificate(
        name: String, account: String, in folder: PKIFolder, profiles: String, from: Instant
    ) throws(PKIFault) -> [UInt8] {
        guard PKINames.isPlain(account) else { throw .badName(account) }
        let infrastructure = try folder.issuer(PKINames.infrastructure)
        let isAnother = FolderFile.exists("\(folder.path)/\(PKINames.officer(account)).crt")
        if isAnother { try folder.keepFormer(PKINames.officer(account)) }
        let certificate = try SandboxPKI(folder: folder.path, profiles: profiles)
            .makeOfficer(name, account: account, by: infrastructure, from: from, replacing: isAnother)
        guard let der = certificate.der else { throw .failed("\(OpenSSL.fault("i2d_X509"))") }
        return der
    }

    let folder: String
    let profiles: String

    private func make(_ name: String, by issuer: Credential?) throws(PKIFault) -> Credential {
        let key = try newKey()
        let certificate = try CertificateProfile(name, in: profiles)
            .issue(for: key, by: issuer, from: Self.from, until: Self.until)
        let credential = Credential(certificate: certificate, key: key, name: name)
        try write(credential, name)
        return credential
    }

    private func makeSigners(
        agency: String, agencyName: String, by issuer: Credential, _ algorithm: SignatureAlgorithm,
        years: ClosedRange<Int>
    ) throws(PKIFault) {
        let profile = try CertificateProfile("receipt-signer", in: profiles)
        for year in years {
            let keyID = PKINames.keyID(agency: agency, year: year)
            let key = try newKey(algorithm)
            let certificate = try profile.issue(
                for: key, by: issuer, from: Self.start(of: year), until: Self.start(of: year + 2).adding(seconds: -1),
                variables: ["agency": agency, "agencyName": agencyName, "keyId": keyID])
            try write(Credential(certificate: certificate, key: key), PKINames.signer(keyID))
        }
    }

    private func makeServer(
        by issuer: Credential, from: Instant, until: Instant, replacing: Bool
    ) throws(PKIFault) {
        let key = try newKey()
        let certificate = try CertificateProfile("server", in: profiles)
            .issue(for: key, by: issuer, from: from, until: until)
        try write(
            Credential(certificate: certificate, key: key), PKINames.server, chain: issuer.certificate,
            replacing: replacing)
    }

    @discardableResult
    private func makeOfficer(
        _ name: String, account: String, by issuer: Credential, from: Instant, replacing: Bool = false
    ) throws(PKIFault) -> Certificate {
        let key = try newKey()
        let certificate = try CertificateProfile("officer", in: profiles).issue(
            for: key, by: issuer, from: from, until: from.adding(seconds: 365 * 86_400),
            variables: ["account": account, "commonName": "MotCua Simulation \(name)"])
        try write(
            Credential(certificate: certificate, key: key), PKINames.officer(account), replacing: replacing)
        return certificate
    }

    func newKey(_ algorithm: SignatureAlgorithm = .ecdsa) throws(PKIFault) -> SecretKey {
        do {
            switch algorithm {
            case .ecdsa: return try SecretKey()
            case .rsaPSS: return try SecretKey(newRSA: SecretKey.leastRSABits)
            }
        } catch {
            throw .failed("\(error)")
        }
    }

    func write(
        _ credential: Credential, _ name: String, chain: Certificate? = nil, replacing: Bool = false
    ) throws(PKIFault) {
        guard let key = credential.key.pem, let certificate = credential.certificate.pem else {
            throw .failed("\(OpenSSL.fault("PEM_write_bio"))")
        }
        try FolderFile.write(key, to: "\(folder)/\(name).key", mode: 0o600, replacing: replacing)
        let chained = certificate + (chain?.pem ?? [])
        try FolderFile.write(chained, to: "\(folder)/\(name).crt", mode: 0o644, replacing: replacing)
    }

    /// The first second of a year at UTC+7.
    static func start(of year: Int) -> Instant {
        guard let date = CivilDate(year: year, month: 1, day: 1) else { return from }
        return Instant(date, minuteOfDay: 0)
    }
}
