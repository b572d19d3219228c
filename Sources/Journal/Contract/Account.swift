public import Catalog

/// Somebody who can identify to the gateway (tài khoản).
public struct Account: Hashable, Codable, Sendable {
    public enum Role: String, Codable, CaseIterable, Sendable {
        case citizen, officer, postman, auditor, admin
    }

    public let name: String
    public let role: Role
    /// The duty of an officer.
    public let duty: Duty?
    /// The offices of an officer.
    public let offices: [String]
    /// The scrypt hash of the password; `nil` for an account that cannot use one.
    public var passwordHash: String?
    /// The SHA-256 of the client certificate, in hex, by which the account may identify.
    public var certificate: String?
    public var disabled: Bool

    public init(
        name: String, role: Role, duty: Duty? = nil, offices: [String] = [], passwordHash: String? = nil,
        certificate: String? = nil, disabled: Bool = false
    ) {
        self.name = name
        self.role = role
        self.duty = duty
        self.offices = offices
        self.passwordHash = passwordHash
        self.certificate = certificate
        self.disabled = disabled
    }
}
