public import Civil

/// A way in which a dossier reaches the one-stop unit (hình thức nộp hồ sơ).
public enum Channel: String, Codable, Sendable, CaseIterable {
    /// At the counter (trực tiếp).
    case inPerson
    /// Over the portal (trực tuyến).
    case online
    /// By the public postal service (dịch vụ bưu chính công ích).
    case postal
    /// At a self-service terminal (ki-ốt thông minh; NĐ 309/2026/NĐ-CP).
    case kiosk

    /// The first day on which a kiosk takes dossiers (NĐ 309/2026/NĐ-CP in force).
    public static let kioskSince = CivilDate(year: 2026, month: 8, day: 5) ?? CivilDate(daysSinceEpoch: 20_670)

    /// Whether the applicant files it without an officer: over the portal, or at a kiosk, which is a way to it (DESIGN).
    public var isSelfService: Bool { self == .online || self == .kiosk }
}
