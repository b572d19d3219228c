import Civil

/// The number by which an applicant of a kind is known.
enum ApplicantID {
    /// Checks a number against the kind of applicant.
    ///
    /// DESIGN: citizens give a personal number or an old 9-digit card number; organisations a tax code or an agency
    /// code; businesses a tax code; household businesses either a tax code or the personal number of the owner;
    /// foreigners and foreign organisations the number of a passport or licence.
    static func check(_ text: String, kind: ApplicantKind, today: CivilDate) throws(IdentifierFault) -> CitizenNumber? {
        switch kind {
        case .citizen:
            if text.utf8.count == 9, text.utf8.allSatisfy(\.isASCIIDigit) { return nil }
            return try CitizenNumber(text, today: today)
        case .householdBusiness:
            if text.utf8.count == 12 { return try CitizenNumber(text, today: today) }
            _ = try TaxCode(text)
        case .business:
            _ = try TaxCode(text)
        case .organisation:
            if text.utf8.contains(where: \.isASCIIUppercase) {
                _ = try AgencyCode(text)
            } else {
                _ = try TaxCode(text)
            }
        case .foreigner, .foreignOrganisation:
            guard (5...32).contains(text.utf8.count) else { throw IdentifierFault(.foreignPaper, .length) }
            guard text.utf8.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x2D || $0 == 0x2F }) else {
                throw IdentifierFault(.foreignPaper, .characters)
            }
        }
        return nil
    }
}
