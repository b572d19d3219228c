/// A receipt that the next one of its dossier names.
public struct LastReceipt: Hashable, Sendable {
    public let id: String
    /// The SHA-256 of its payload, in hex; `nil` where it has not been looked up, since only the next receipt needs it.
    public let sha256: String?

    public init(id: String, sha256: String?) {
        self.id = id
        self.sha256 = sha256
    }

    /// By the receipt alone: the hash follows from it.
    public static func == (left: LastReceipt, right: LastReceipt) -> Bool { left.id == right.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
