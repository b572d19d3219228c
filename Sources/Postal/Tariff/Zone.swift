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
        case .sameDistrict: Bilingual(vi: "Nội quận/huyện", en: "same district")
        case .sameProvince: Bilingual(vi: "Liên quận/huyện, nội tỉnh", en: "other district, same province")
        case .sameRegion: Bilingual(vi: "Liên tỉnh nội vùng", en: "other province, same region")
        case .adjacentRegion: Bilingual(vi: "Liên tỉnh cận vùng", en: "adjacent region")
        case .distantRegion: Bilingual(vi: "Liên tỉnh cách vùng", en: "distant region")
        }
    }
}
