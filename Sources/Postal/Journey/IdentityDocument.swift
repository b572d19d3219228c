/// A document that proves who the recipient is: Circular 17/2017/TT-BTTTT art. 5(2).
public enum IdentityDocument: String, Codable, Sendable, CaseIterable {
    /// Identity card (chứng minh nhân dân); verified.
    case cmnd
    /// Citizen card (căn cước công dân); verified.
    case cccd
    /// Passport (hộ chiếu); verified.
    case passport
    /// Card of 2024 (căn cước); recalled.
    case canCuoc
    /// National electronic identity (VNeID); recalled.
    case vneid
}
