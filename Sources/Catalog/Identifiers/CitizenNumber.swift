public import Civil

/// A personal identification number (số định danh cá nhân): 12 digits.
///
/// Luật Căn cước 2023, Điều 12; structure in Nghị định 137/2015/NĐ-CP, Điều 13 and Thông tư 07/2016/TT-BCA, Điều 7.
public struct CitizenNumber: Hashable, Sendable {
    public enum Sex: String, Sendable {
        case male, female
    }

    /// Where the birth was registered, as the first three digits say it.
    public enum Origin: Hashable, Sendable {
        case province(Province)
        /// A number of 001...096 that no province has: never issued, so it is good for tests.
        case neverIssued
        /// A country code; the table was not read, so any of 100...999 is taken (DESIGN).
        case country(String)
    }

    public let text: String
    public let origin: Origin
    public let sex: Sex
    public let birthYear: Int

    /// Reads 12 digits; the year of birth may not be after that of `today`.
    ///
    /// Throws ``IdentifierFault`` for another length or character, first digits that are no code, or a future year.
    public init(_ text: String, today: CivilDate) throws(IdentifierFault) {
        guard let digits = digits(of: text) else { throw IdentifierFault(.citizenNumber, .characters) }
        guard digits.count == 12 else { throw IdentifierFault(.citizenNumber, .length) }
        guard let origin = Self.origin(of: digits[0] * 100 + digits[1] * 10 + digits[2]) else {
            throw IdentifierFault(.citizenNumber, .province)
        }
        let year = 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5]
        guard year <= today.year else { throw IdentifierFault(.citizenNumber, .futureBirth) }
        self.text = text
        self.origin = origin
        sex = digits[3].isMultiple(of: 2) ? .male : .female
        birthYear = year
    }

    /// Whether the number fits a date of birth: same century and same year.
    public func matches(birthDate: CivilDate) -> Bool {
        birthDate.year == birthYear
    }

    private static func origin(of code: Int) -> Origin? {
        switch code {
        case 1...96:
            let gso = code < 10 ? "0\(code)" : "\(code)"
            return Province.of(gso: gso).map { .province($0) } ?? .neverIssued
        case 100...999: return .country("\(code)")
        default: return nil
        }
    }
}
