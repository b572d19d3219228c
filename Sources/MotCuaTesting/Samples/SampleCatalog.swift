public import Catalog
public import Civil

/// A small catalog for tests: one invented procedure, one invented office (nothing in it is law).
public enum SampleCatalog {
    public static let procedureCode = "9.000001"
    public static let agencyCode = "H61"
    public static let officeCode = "H61.90"
    /// A second office, for tests of what one office may see of another.
    public static let otherOfficeCode = "H61.91"

    /// A calendar that knows weekends only, with the usual hours.
    public static let calendar = WorkingCalendar(holidays: HolidayCalendar([]), hours: .standard)

    public static let catalog = Catalog(
        procedures: [procedure], offices: [office(officeCode), office(otherOfficeCode)], agencies: [agency],
        holidays: HolidayCalendar([]))

    /// Three steps in 5 working days; one mandatory paper, one field; the result may go by post.
    public static let procedure: Procedure = {
        var procedure = Procedure(
            code: procedureCode, name: Bilingual(vi: "Cấp giấy phép mẫu", en: "Sample permit"), field: field,
            level: .province, result: Bilingual(vi: "Giấy phép mẫu", en: "Sample permit"),
            provenance: Provenance(asOf: "2019-01-01", source: "invented for tests", confidence: .recalled))
        procedure.time = TimeLimit(unit: .workingDay, tenths: 50)
        procedure.timeAssumed = true
        procedure.fee = FeeSchedule(status: .none)
        procedure.components = [
            Component(code: "to-khai", name: Bilingual(vi: "Tờ khai", en: "Form"), originals: 1),
            Component(code: "ban-sao", name: Bilingual(vi: "Bản sao", en: "Copy"), copies: 1, mandatory: false),
        ]
        procedure.channels = [.inPerson, .online, .postal]
        procedure.postalReturn = true
        procedure.applicants = [.citizen]
        procedure.steps = [
            step(.reception, "Tiếp nhận", "Receive"), step(.processing, "Thẩm định", "Appraise"),
            step(.approval, "Ký duyệt", "Sign"),
        ]
        procedure.stepsAssumed = true
        procedure.form = [
            FormField(key: "tieuDe", label: Bilingual(vi: "Tiêu đề", en: "Title"), type: .text, required: true)
        ]
        procedure.formAssumed = true
        return procedure
    }()

    private static let field = Bilingual(vi: "Lĩnh vực mẫu", en: "Sample field")

    private static let agency = Agency(
        code: agencyCode, name: Bilingual(vi: "Tỉnh mẫu", en: "Sample province"), gso: "86")

    private static func office(_ code: String) -> Office {
        var office = Office(
            code: code, name: Bilingual(vi: "Sở mẫu \(code)", en: "Sample department \(code)"), kind: .department,
            level: .province, agency: agencyCode)
        office.fields = ["*"]
        office.assumed = ["*"]
        return office
    }

    private static func step(_ duty: Duty, _ vi: String, _ en: String) -> ProcessStep {
        ProcessStep(duty: duty, name: Bilingual(vi: vi, en: en), limit: nil)
    }
}
