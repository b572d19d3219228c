public import Dossiers

/// The officers whom a status notice names, by their accounts (NĐ 224/2026/NĐ-CP Điều 15(1)g).
public struct NamedOfficers: Hashable, Sendable {
    /// Who accepted the dossier (cán bộ tiếp nhận).
    public private(set) var receiving: String?
    /// Who last did something to it (cán bộ xử lý).
    public private(set) var handling: String?

    public init() {}

    /// Notes who did something to the dossier.
    public mutating func note(_ actor: Actor, accepted: Bool) {
        guard actor.kind == .officer else { return }
        handling = actor.account
        if accepted { receiving = actor.account }
    }
}
