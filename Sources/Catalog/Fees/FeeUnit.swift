public import Civil

/// What a fee is counted by (đơn vị tính); the raw value is the word of the catalog and of the wire.
public enum FeeUnit: String, Codable, Sendable, CaseIterable {
    /// Hồ sơ.
    case dossier
    /// Lần.
    case occasion
    /// Việc.
    case matter
    /// Giấy phép.
    case licence
    /// Trang.
    case page
    /// Phút.
    case minute
    /// Bản, bản sao.
    case copy
    /// Phiếu.
    case certificate
    /// Trường hợp.
    case instance = "case"
    /// Điểm kinh doanh.
    case salesPoint
    /// Mét vuông.
    case squareMetre

    /// Whether somebody has to tell how many there are; of the others a dossier has one (DESIGN).
    public var isCounted: Bool {
        switch self {
        case .dossier, .occasion, .matter, .licence: false
        case .page, .minute, .copy, .certificate, .instance, .salesPoint, .squareMetre: true
        }
    }

    /// The word that people read, in the singular.
    public var name: Bilingual {
        switch self {
        case .dossier: Bilingual(vi: "hồ sơ", en: "dossier")
        case .occasion: Bilingual(vi: "lần", en: "occasion")
        case .matter: Bilingual(vi: "việc", en: "matter")
        case .licence: Bilingual(vi: "giấy phép", en: "licence")
        case .page: Bilingual(vi: "trang", en: "page")
        case .minute: Bilingual(vi: "phút", en: "minute")
        case .copy: Bilingual(vi: "bản", en: "copy")
        case .certificate: Bilingual(vi: "phiếu", en: "certificate")
        case .instance: Bilingual(vi: "trường hợp", en: "case")
        case .salesPoint: Bilingual(vi: "điểm kinh doanh", en: "point of sale")
        case .squareMetre: Bilingual(vi: "m²", en: "m²")
        }
    }
}
