/// The name of a signing key: `H61-2019` is the first of the agency H61 for 2019; `H61-2019.2`, `H61-2019.3` … are those
/// that replaced it within the year.
public enum SigningKeyName {
    /// Whether a name is that of a key of an agency and year, and written in the one way: no other ending, no zero before
    /// the number.
    public static func isWellFormed(_ name: String, agency: String, year: Int) -> Bool {
        let first = "\(agency)-\(year)"
        guard name != first else { return true }
        guard name.hasPrefix(first + ".") else { return false }
        let digits = name.dropFirst(first.count + 1)
        guard let number = Int(digits), number >= 2 else { return false }
        return String(number) == digits
    }
}
