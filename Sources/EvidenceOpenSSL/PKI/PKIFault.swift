public import Civil

/// What is wrong with the folder of keys and certificates; each case names the file.
public enum PKIFault: Error, Hashable, Sendable {
    /// The folder is open to others, or not owned by this user: it must be 0700.
    case folderMode(path: String, mode: UInt32)
    /// A key file is open to others, or not a plain file of this user: it must be 0600.
    case keyMode(path: String, mode: UInt32)
    /// The file does not exist or cannot be read.
    case unreadable(path: String)
    /// The file or folder cannot be written.
    case unwritable(path: String)
    /// The file is there already; nothing is overwritten.
    case exists(path: String)
    /// The file does not hold what its name says.
    case malformed(path: String)
    /// The key is not the one of the certificate beside it.
    case keyMismatch(path: String)
    /// The public key of the log is not that of its key under its name.
    case otherLogKey(path: String)
    /// The key is not on P-256, nor, for a receipt signer, an RSA key of 3072 bits or more.
    case weakKey(path: String)
    /// The token to which the file points does not give the key; the reason is for a technician.
    case token(path: String, reason: String)
    /// A name holds a control character or is empty.
    case badName(String)
    /// A line of the registry of revocations cannot be read; it is mended by hand, never guessed at.
    case malformedRegistry(path: String)
    /// A published revocation list cannot be read.
    case malformedList(path: String, reason: String)
    /// The certificate is revoked.
    case revoked(name: String)
    /// No CA of this folder issued the certificate, or only itself.
    case notIssued(name: String)
    /// What was asked for is no revocation; the text says why.
    case badRevocation(String)
    /// A CA's key has been taken offline, or was never here.
    case noKey(name: String)
    /// A certificate's usages are not those of its role; the text names what is missing.
    case wrongUsage(path: String, String)
    /// The list of a CA should have been followed by another.
    case overdueList(name: String, nextUpdate: Instant)
    /// The cryptographic library refused; the text is for a technician.
    case failed(String)
}

extension PKIFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .folderMode(let path, let mode): "\(path): mode \(String(mode, radix: 8)), must be 700 and your own"
        case .keyMode(let path, let mode): "\(path): mode \(String(mode, radix: 8)), must be 600 and your own"
        case .unreadable(let path): "\(path): cannot be read"
        case .unwritable(let path): "\(path): cannot be written"
        case .exists(let path): "\(path): exists already"
        case .malformed(let path): "\(path): not a certificate or key in PEM, nor a PKCS #11 URI with module-path"
        case .keyMismatch(let path): "\(path): not the key of its certificate"
        case .otherLogKey(let path): "\(path): not the public key of log.pem under the name of this gateway's log"
        case .weakKey(let path): "\(path): not an EC key on P-256, or for a receipt signer RSA of 3072 bits"
        case .token(let path, let reason): "\(path): the token does not give the key: \(reason)"
        case .badName(let name): "not a usable name: \(name.debugDescription)"
        case .malformedRegistry(let path): "\(path): a line that is not a revocation"
        case .malformedList(let path, let reason): "\(path): \(reason)"
        case .revoked(let name): "\(name): revoked"
        case .notIssued(let name): "\(name): not issued by a CA of this folder"
        case .badRevocation(let text): "not a revocation: \(text)"
        case .noKey(let name): "\(name): its key is not in this folder"
        case .wrongUsage(let path, let text): "\(path): wrong usage: \(text)"
        case .overdueList(let name, let nextUpdate): "\(name): the next revocation list was due by \(nextUpdate)"
        case .failed(let text): text
        }
    }
}
