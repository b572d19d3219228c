public import Civil

/// Why no charge can be quoted.
public enum TariffFault: Error, Hashable, Sendable {
    /// Outside 1...`Tariff.heaviestGrams` grams.
    case weightOutOfRange(Int)
    /// None of the 63 GSO codes.
    case unknownProvince(String)
    /// No price list is known at all.
    case noTariff
    /// The list has no price for the leg.
    case noPrice(Leg, tariff: String)
    /// The list knows no reduction for these persons.
    case noReduction(PostageExemption, tariff: String)

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .weightOutOfRange(let grams): PostalRefusal.weightOutOfRange(grams).text
        case .unknownProvince(let code):
            Bilingual(
                vi: "Không có tỉnh mang mã “\(code)”; dùng mã hai chữ số của Tổng cục Thống kê, ví dụ 86.",
                en: "No province has the code “\(code)”; use the two-digit GSO code, such as 86.")
        case .noTariff: Bilingual(vi: "Chưa có bảng giá cước nào.", en: "No postal tariff is known.")
        case .noPrice(let leg, let tariff):
            Bilingual(
                vi: "Bảng giá \(tariff) không có giá cho chiều \(leg.rawValue).",
                en: "The tariff \(tariff) has no price for the leg \(leg.rawValue).")
        case .noReduction(let ground, let tariff):
            Bilingual(
                vi: "Bảng giá \(tariff) không giảm cước cho: \(ground.name.vi).",
                en: "The tariff \(tariff) has no reduction for: \(ground.name.en).")
        }
    }
}
