public import Civil

/// What an envelope holds.
public enum EdXMLContent: Hashable, Sendable {
    case document(EdXMLMessage)
    case status(StatusMessage)

    /// Who sent it.
    public var from: Organization {
        switch self {
        case .document(let message): message.from
        case .status(let message): message.from
        }
    }

    /// When it says that it was sent; `nil` for a document that nobody has traced.
    public var sentAt: Instant? {
        switch self {
        case .document(let message): message.traces.last?.at
        case .status(let message): message.at
        }
    }

    /// The name under which it is stored: what has the same name is the same message.
    public var id: String {
        switch self {
        case .document(let message): message.documentID
        case .status(let message): message.id
        }
    }
}
