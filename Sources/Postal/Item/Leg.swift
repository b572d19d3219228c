/// A leg of the service (chiều chuyển phát): the dossier to the authority or the result back to the applicant.
public enum Leg: String, Codable, Sendable, CaseIterable {
    /// Taking in the dossier (nhận gửi hồ sơ).
    case dossier
    /// Returning the result (chuyển trả kết quả).
    case result

    /// The S10 service indicator of the leg, from a range that S10 leaves to domestic use.
    ///
    /// CHOICE: `BA` and `BD`, so that no number can clash with an international item.
    public var serviceIndicator: String {
        switch self {
        case .dossier: "BA"
        case .result: "BD"
        }
    }
}
