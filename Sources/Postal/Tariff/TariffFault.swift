public import Civil

/// Why no charge can be quoted.
public enum TariffFault: Error, Hashable, Sendable {
    /// Outside 1...`Tariff.heaviestGrams` grams.
    case weightOutOfRange(Int)
    /// None of the 63 GSO codes.
    case unknownProvince(String)

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .weightOutOfRange(let grams): PostalRefusal.weightOutOfRange(grams).text
        case .unknownProvince(let code):
            Bilingual(vi: "Không có tỉnh mang mã \(code)", en: "no province has the code \(code)")
        }
    }
}
