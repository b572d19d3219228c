public import Postal

/// The reports that there are; the raw value is the word by which one is asked for.
public enum ReportKind: String, CaseIterable, Sendable {
    /// Sổ theo dõi hồ sơ.
    case register
    /// Tình hình, kết quả giải quyết thủ tục hành chính tại đơn vị (before TT 09/2026/TT-BTP).
    case resultsII06a = "II.06a"
    /// The same of TT 09/2026/TT-BTP.
    case results07a = "07a"
    /// Chấm điểm theo TT 01/2018/TT-VPCP.
    case scoreCard = "score-card"
    /// Bộ chỉ số của QĐ 766/QĐ-TTg.
    case qd766
    /// Tỷ lệ đúng hạn.
    case onTime = "on-time"
    /// What an annual report on information technology counts.
    case yearbook
    /// Dossiers and results that the post carried.
    case postal
    /// What the Post reports of its service by quarter, half-year and year.
    case postalService = "postal-service"
    /// What the official post (KT1) carried between authorities.
    case officialPost = "official-post"

    /// Whether it counts what the unit declares of itself beside its dossiers.
    public var takesDeclaredFigures: Bool { self == .scoreCard || self == .qd766 }

    /// The legs whose items alone it counts, so that other dossiers need not be shown; `nil` where it counts more.
    public var legs: [Leg]? {
        switch self {
        case .postalService: [.dossier, .result]
        case .officialPost: [.official]
        case .register, .resultsII06a, .results07a, .scoreCard, .qd766, .onTime, .yearbook, .postal: nil
        }
    }

    /// The kind of a word, whatever its capitals.
    public init?(word: String) {
        guard let kind = Self.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
            return nil
        }
        self = kind
    }
}
