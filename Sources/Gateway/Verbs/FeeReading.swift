import Catalog
import Civil
import JSON
import LineProtocol

/// Reads what fees depend on.
extension BodyReader {
    /// How many of each counted unit there are; `nil` where nothing is told.
    mutating func quantities() -> [FeeQuantity]? {
        optionalObject("quantities") { reader in
            FeeUnit.allCases.compactMap { unit in
                guard unit.isCounted else { return nil }
                return reader.optionalInteger(unit.rawValue, in: 0...Int(FeeQuantity.most)).map {
                    FeeQuantity(unit, Int64($0))
                }
            }
        }
    }

    /// The circumstances of a fee that `FEES` asks about; what is not told stays open, but for the day.
    mutating func feeCircumstances(today: CivilDate) -> FeeCircumstances {
        var circumstances = FeeCircumstances(date: day("at") ?? today)
        circumstances.quantities = quantities() ?? []
        circumstances.exemption = optionalChoice("exemption", ExemptionGround.self)
        circumstances.filing = optionalBool("online").map { $0 ? .online : .paper }
        circumstances.applicant = optionalChoice("applicant", ApplicantKind.self)
        circumstances.choices = places("choices")
        return circumstances
    }

    /// A day, given as a day or as a moment of it.
    private mutating func day(_ key: String) -> CivilDate? {
        guard let text = optionalText(key, max: 32) else { return nil }
        if let day = CivilDate(text) ?? Instant(text)?.date { return day }
        report(
            key, "format",
            Bilingual(vi: "Ghi ngày theo dạng YYYY-MM-DD.", en: "Write the day as YYYY-MM-DD."))
        return nil
    }

    /// Places in a schedule, from 0.
    private mutating func places(_ key: String) -> [Int] {
        guard let value = optionalJSON(key) else { return [] }
        let places = value.array?.compactMap { $0.integer.flatMap { Int(exactly: $0) } }
        if let places, places.count == value.array?.count { return places }
        report(
            key, "type",
            Bilingual(
                vi: "Ghi số thứ tự các khoản phí, từ 0, ví dụ [0].",
                en: "Give the places of fees in the schedule, from 0, such as [0]."))
        return []
    }
}
