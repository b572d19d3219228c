/// A way in which a dossier reaches the one-stop unit (hình thức nộp hồ sơ).
public enum Channel: String, Codable, Sendable, CaseIterable {
    /// At the counter (trực tiếp).
    case inPerson
    /// Over the portal (trực tuyến).
    case online
    /// By the public postal service (dịch vụ bưu chính công ích).
    case postal
}
