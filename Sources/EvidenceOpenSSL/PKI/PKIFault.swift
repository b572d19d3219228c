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
    /// The key is not on P-256, nor, for a receipt signer, an RSA key of 3072 bits or more.
    case weakKey(path: String)
    /// The token to which the file points does not give the key; the reason is for a technician.
    case token(path: String, reason: String)
    /// A name holds a control character or is empty.
    case badName(String)
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
        case .weakKey(let path): "\(path): not an EC key on P-256, or for a receipt signer RSA of 3072 bits"
        case .token(let path, let reason): "\(path): the token does not give the key: \(reason)"
        case .badName(let name): "not a usable name: \(name.debugDescription)"
        case .failed(let text): text
        }
    }
}
