/// The level of government that decides a procedure (cấp giải quyết), as it stood from 2018 to June 2025.
public enum GovernmentLevel: String, Codable, Sendable, CaseIterable {
    case ministry, province, district, commune
}
