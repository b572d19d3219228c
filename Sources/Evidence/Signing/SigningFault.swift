/// Why no signature could be made.
public enum SigningFault: Error, Hashable, Sendable {
    /// No certificate and key are kept under this identifier.
    case noKey(String)
    /// The key is there but cannot be used; the reason is for a technician.
    case keyUnusable(String, reason: String)
    /// The key is revoked, and no other may sign in its place.
    case revoked(String)
    /// The cryptographic library refused.
    case failed(String)

    /// What is wrong, for a technician.
    public var reason: String {
        switch self {
        case .noKey(let name): "there is no key \(name)"
        case .keyUnusable(let name, let reason): "the key \(name) cannot be used: \(reason)"
        case .revoked(let name): "the key \(name) is revoked"
        case .failed(let reason): reason
        }
    }
}
