public import Catalog

/// Who did something to a dossier.
public struct Actor: Hashable, Codable, Sendable {
    /// The kinds of actors of the one-stop mechanism (NĐ 61/2018).
    public enum Kind: String, Codable, Sendable {
        case citizen
        case officer
        case postman
        case administrator
        /// The gateway itself, when a term runs out or a result is put into the online store.
        case system
    }

    public let kind: Kind
    /// The account under which the actor identified.
    public let account: String
    /// The duty of an officer.
    public let duty: Duty?
    /// The office of an officer.
    public let office: String?

    public init(kind: Kind, account: String, duty: Duty? = nil, office: String? = nil) {
        self.kind = kind
        self.account = account
        self.duty = duty
        self.office = office
    }

    /// The gateway acting by itself.
    public static let system = Actor(kind: .system, account: "system")
}
