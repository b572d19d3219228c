internal import Evidence

/// The folder of keys and certificates, checked: nobody else can read it, and every key belongs to its certificate.
public struct PKIFolder: Sendable {
    /// The path of the folder.
    public let path: String

    /// How the files end that hold a key, or say in which token it is.
    private static let keySuffixes = [".key", ".pkcs11"]

    /// Opens a folder; throws when others can read the folder or one of its keys.
    public init(_ path: String) throws(PKIFault) {
        try FolderFile.checkFolder(path)
        self.path = path
        for name in try FolderFile.names(in: path) where Self.keySuffixes.contains(where: name.hasSuffix) {
            try FolderFile.checkKey("\(path)/\(name)")
        }
        _ = try rootPEM()
    }

    /// Everything that is wrong, each key tried against its certificate; empty when all is well.
    public func faults() -> [PKIFault] { faults { _ in true } }

    /// What is wrong with the keys that sign receipts, time stamps and answers about certificates.
    public func signingFaults() -> [PKIFault] {
        faults { name in
            switch CertificateRole(of: name) {
            case .receiptSigner, .timeStamping, .responder: true
            default: false
            }
        }
    }

    private func faults(of isWanted: (_ name: String) -> Bool) -> [PKIFault] {
        var faults: [PKIFault] = []
        do {
            try FolderFile.checkFolder(path)
            let files = try FolderFile.names(in: path)
            let names = Self.keySuffixes.flatMap { suffix in
                files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
            }
            for name in names where isWanted(name) {
                do {
                    try checkUsage(of: try credential(name).certificate, name)
                } catch {
                    faults.append(error)
                }
            }
        } catch {
            faults.append(error)
        }
        return faults
    }

    private func checkUsage(of certificate: Certificate, _ name: String) throws(PKIFault) {
        guard let role = CertificateRole(of: name), let wrong = role.fault(of: certificate) else { return }
        throw .wrongUsage(path: certificatePath(name), wrong)
    }

    /// The certificate of the root, in PEM: what a verifier trusts.
    public func rootPEM() throws(PKIFault) -> [UInt8] {
        try FolderFile.read(certificatePath(PKINames.root))
    }

    /// The PEM file of the server certificate with its chain, for a TLS library.
    public var serverCertificatePath: String { certificatePath(PKINames.server) }

    /// The PEM file of the server's private key.
    public var serverKeyPath: String { keyPath(PKINames.server) }

    /// The PEM file of the root certificate.
    public var rootPath: String { certificatePath(PKINames.root) }

    /// The PEM file of the CA that issues server and officer certificates.
    public var infrastructurePath: String { certificatePath(PKINames.infrastructure) }

    func certificate(_ name: String) throws(PKIFault) -> Certificate {
        let path = certificatePath(name)
        let pem = try FolderFile.read(path)
        do {
            return try Certificate(pem: pem)
        } catch {
            throw .malformed(path: path)
        }
    }

    /// A certificate with its key; throws when the key is open to others, of another certificate, or not on P-256; the
    /// key of a receipt signer may also be an RSA key.
    func credential(_ name: String) throws(PKIFault) -> Credential {
        let (key, path) = try key(name)
        let certificate = try certificate(name)
        guard let algorithm = key.algorithm, algorithm == .ecdsa || PKINames.isSigner(name) else {
            throw .weakKey(path: path)
        }
        guard key.belongs(to: certificate) else { throw .keyMismatch(path: path) }
        return Credential(certificate: certificate, key: key, name: name)
    }

    /// The key beside a certificate: in its own file, or in a token to which a file with a PKCS #11 URI points.
    private func key(_ name: String) throws(PKIFault) -> (key: SecretKey, path: String) {
        let isInToken = FolderFile.exists(tokenPath(name))
        let path = isInToken ? tokenPath(name) : keyPath(name)
        try FolderFile.checkKey(path)
        let content = try FolderFile.read(path)
        guard isInToken else {
            do { return (try SecretKey(pem: content), path) } catch { throw .malformed(path: path) }
        }
        guard let token = TokenKey(content) else { throw .malformed(path: path) }
        do { return (try token.open(), path) } catch { throw .token(path: path, reason: "\(error)") }
    }

    /// Whether the key of a certificate is here, in a file or in a token.
    func hasKey(_ name: String) -> Bool {
        FolderFile.exists(keyPath(name)) || FolderFile.exists(tokenPath(name))
    }

    private func tokenPath(_ name: String) -> String { "\(path)/\(name).pkcs11" }

    private func certificatePath(_ name: String) -> String { "\(path)/\(name).crt" }

    func keyPath(_ name: String) -> String { "\(path)/\(name).key" }
}
