/// Why a catalog cannot be loaded or copied.
public enum CatalogFault: Error, Hashable, Sendable {
    /// The folder does not exist or is not a folder.
    case noFolder(path: String)
    /// A file could not be read or written.
    case unreadable(path: String, reason: String)
    /// The folder to copy to exists already.
    case exists(path: String)
    /// The files hold errors; warnings are not among them.
    case invalid([LintFinding])
}

extension CatalogFault: CustomStringConvertible {
    /// What is wrong and how to mend it, one line for each finding.
    public var description: String {
        switch self {
        case .noFolder(let path): "\(path): no such folder: give the folder that holds procedures/ and offices/"
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .exists(let path): "\(path): exists already: choose another place or remove it first"
        case .invalid(let findings): findings.map(\.description).joined(separator: "\n")
        }
    }
}
