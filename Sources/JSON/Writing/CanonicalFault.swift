/// Why a value has no canonical text here.
public enum CanonicalFault: Error, Hashable, Sendable {
    /// A number with a fraction or an exponent: what is signed holds whole numbers only.
    case decimal(String)
    /// A whole number beyond ±(2^53 − 1).
    case integer(Int64)
    /// A key that stands twice in one object.
    case duplicateKey(String)
}
