public import Catalog
import Dossiers
import Journal
public import LineProtocol

/// Who a connection speaks for.
public struct Identity: Hashable, Sendable {
    public let role: Role
    /// The account name; `citizen:<number>` for a citizen of the sandbox identity provider.
    public let account: String
    public let duty: Duty?
    public let offices: [String]
    /// The personal number of a citizen, where the identity provider vouches for it.
    public let citizenNumber: String?

    public static let visitor = Identity(role: .visitor, account: "")

    init(role: Role, account: String, duty: Duty? = nil, offices: [String] = [], citizenNumber: String? = nil) {
        self.role = role
        self.account = account
        self.duty = duty
        self.offices = offices
        self.citizenNumber = citizenNumber
    }

    /// The identity that an account gives.
    init(_ account: Account) {
        let role: Role =
            switch account.role {
            case .citizen: .citizen
            case .officer: .officer
            case .postman: .postman
            case .auditor: .auditor
            case .admin: .admin
            }
        self.init(role: role, account: account.name, duty: account.duty, offices: account.offices)
    }

    /// This identity as an actor on a dossier of an office.
    func actor(at office: String) -> Actor {
        let kind: Actor.Kind =
            switch role {
            case .citizen, .visitor: .citizen
            case .officer: .officer
            case .postman: .postman
            case .auditor, .admin: .administrator
            }
        return Actor(
            kind: kind, account: account, duty: duty, office: offices.contains(office) ? office : offices.first)
    }

    /// What of the journal this identity may see.
    var visibility: Visibility {
        switch role {
        case .visitor, .admin: .offices([])
        case .citizen: .owner(account)
        case .officer: .offices(offices)
        case .postman: .post
        case .auditor: .everything
        }
    }

    /// Whether the whole of a case may be shown; the post sees its items and not the dossier they carry, and the
    /// administrator keeps the gateway and reads no dossier.
    func maySee(_ file: CaseFile) -> Bool {
        switch role {
        case .visitor, .postman, .admin: false
        case .citizen: file.dossier.owner == account
        case .officer: file.dossier.offices.contains(where: offices.contains)
        case .auditor: true
        }
    }
}
