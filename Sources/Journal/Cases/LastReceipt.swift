/// The newest receipt of a dossier.
public struct LastReceipt: Hashable, Sendable {
    public let id: String
    /// The SHA-256 of its payload, in hex; `nil` where it has not been looked up, since only the next receipt needs it.
    public let sha256: String?

    /// The hash follows from the receipt.
    public static func == (left: LastReceipt, right: LastReceipt) -> Bool { left.id == right.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
