public import Civil

/// A certificate of a folder, for everybody to read.
public struct PublicCertificate: Sendable {
    /// As its file is named.
    public let name: String
    /// What it is for: `authority`, `receiptSigner`, `timeStamping`, `responder` or `server`.
    public let role: String
    public let subject: String
    public let serial: String
    public let notBefore: Instant?
    public let notAfter: Instant?
    public let revocation: RevocationEntry?
    public let der: [UInt8]

    init(
        _ name: String, _ role: CertificateRole, in folder: PKIFolder, _ registry: RevocationRegistry
    ) throws(PKIFault) {
        let certificate = try folder.certificate(name)
        guard let serial = certificate.serial, let der = certificate.der else {
            throw .malformed(path: "\(folder.path)/\(name).crt")
        }
        self.name = name
        self.role = "\(role)"
        subject = certificate.subject
        self.serial = serial.description
        notBefore = certificate.notBefore
        notAfter = certificate.notAfter
        revocation = try folder.issuerName(of: certificate).flatMap { registry[$0, serial]?.entry }
        self.der = der
    }
}
