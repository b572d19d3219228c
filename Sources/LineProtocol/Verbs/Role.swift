/// What an account may do at the gateway, in broad; offices and duties narrow it further.
public enum Role: String, CaseIterable, Codable, Sendable {
    /// Not identified.
    case visitor
    /// A person or the representative of an organisation (tổ chức, cá nhân).
    case citizen
    /// An official of named offices (cán bộ, công chức, viên chức).
    case officer
    /// The postal enterprise (nhân viên bưu chính).
    case postman
    /// Reads everything, changes nothing.
    case auditor
    /// Runs the server.
    case admin
}
