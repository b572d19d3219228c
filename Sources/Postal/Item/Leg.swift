/// A leg of the way of a dossier's papers (chiều chuyển phát).
public enum Leg: String, Codable, Sendable, CaseIterable {
    /// Taking in the dossier (nhận gửi hồ sơ).
    case dossier
    /// Returning the result (chuyển trả kết quả).
    case result
    /// Papers between two authorities by the official post (KT1): Decision 55/2016/QĐ-TTg.
    case official

    /// The S10 service indicator of the leg, from a range that S10 leaves to domestic use.
    ///
    /// CHOICE: `BA`, `BD` and `BK`, so that no number can clash with an international item.
    public var serviceIndicator: String {
        switch self {
        case .dossier: "BA"
        case .result: "BD"
        case .official: "BK"
        }
    }

    /// The state in which an item of the leg begins.
    var beginning: ItemState {
        switch self {
        case .dossier, .official: .requested
        case .result: .resultReady
        }
    }
}
