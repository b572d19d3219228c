public import Civil

/// How far an item goes, as the tariff counts it (vùng cước).
public enum Zone: String, Codable, Sendable, CaseIterable {
    /// Nội quận/huyện.
    case sameDistrict
    /// Liên quận/huyện.
    case sameProvince
    /// Nội vùng.
    case sameRegion
    /// Cận vùng.
    case adjacentRegion
    /// Cách vùng.
    case distantRegion

    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .sameDistrict: Bilingual(vi: "nội quận/huyện", en: "same district")
        case .sameProvince: Bilingual(vi: "liên quận/huyện, nội tỉnh", en: "other district, same province")
        case .sameRegion: Bilingual(vi: "liên tỉnh nội vùng", en: "other province, same region")
        case .adjacentRegion: Bilingual(vi: "liên tỉnh cận vùng", en: "adjacent region")
        case .distantRegion: Bilingual(vi: "liên tỉnh cách vùng", en: "distant region")
        }
    }
}
