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

/// What the applicant asks of the Post: Decision 45/2016/QĐ-TTg art. 5; Circular 17/2017/TT-BTTTT arts 3–4 (verified).
public enum PostalService: String, Codable, Sendable, CaseIterable {
    /// Send the dossier only.
    case dossier
    /// Receive the result only.
    case result
    /// Send the dossier and receive the result.
    case both

    /// The legs that are carried, in the order in which they happen.
    public var legs: [Leg] {
        switch self {
        case .dossier: [.dossier]
        case .result: [.result]
        case .both: [.dossier, .result]
        }
    }
}
