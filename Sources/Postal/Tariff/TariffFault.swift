/// Why no charge can be quoted.
public enum TariffFault: Error, Hashable, Sendable {
    /// Outside 1...`Tariff.heaviestGrams` grams.
    case weightOutOfRange(Int)
    /// None of the 63 GSO codes.
    case unknownProvince(String)
}
