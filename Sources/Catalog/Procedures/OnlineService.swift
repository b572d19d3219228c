import JSON

/// How far a procedure can be done online (dịch vụ công trực tuyến), as somebody printed it.
public struct OnlineService: Hashable, Sendable {
    /// The scale that followed the four levels.
    public enum Mode: String, Codable, Sendable, CaseIterable {
        /// Wholly online (toàn trình).
        case whole = "toan-trinh"
        /// Partly online (một phần).
        case partial = "mot-phan"
        /// Information only (cung cấp thông tin).
        case informationOnly = "cung-cap-thong-tin"
    }

    /// The level 1...4 as printed about 2018 to 2021 (mức độ).
    public let level: Int?
    /// The later scale.
    public let mode: Mode?
    /// Who printed it.
    public let evidence: String?

    public init(level: Int?, mode: Mode?, evidence: String?) {
        self.level = level
        self.mode = mode
        self.evidence = evidence
    }

    /// Whether a dossier can be sent online: level 3 or 4, or a mode above information only.
    public var takesDossiers: Bool {
        if let mode { return mode != .informationOnly }
        return (level ?? 0) >= 3
    }

    func json() -> JSON {
        .object(["level": level.json, "mode": (mode?.rawValue).json, "evidence": evidence.json])
    }
}
