import Catalog
import Civil
import JSON

/// A small catalog and a submission without fault, from which each test departs.
enum Sample {
    static let today = CivilDate(year: 2024, month: 3, day: 4) ?? CivilDate(daysSinceEpoch: 0)

    static func procedure(_ code: String, _ vi: String, _ en: String, field: String = "Báo chí") -> Procedure {
        Procedure(
            code: code, name: Bilingual(vi: vi, en: en), field: Bilingual(vi: field, en: "Field of \(code)"),
            level: .province, result: Bilingual(vi: "Giấy phép", en: "Licence"),
            provenance: Provenance(asOf: "2021-02", source: "sample"))
    }

    static var newsletter: Procedure {
        var newsletter = procedure(
            "1.009374", "Cấp giấy phép xuất bản bản tin (địa phương)", "Licence for a newsletter")
        newsletter.components = [
            Component(
                code: "to-khai", name: Bilingual(vi: "Tờ khai", en: "Declaration"), originals: 1, form: .original),
            Component(
                code: "ban-sao", name: Bilingual(vi: "Bản sao", en: "Copy"), originals: 1, copies: 1,
                condition: "only abroad"),
            Component(code: "the", name: Bilingual(vi: "Thẻ", en: "Card"), form: .present),
        ]
        newsletter.applicants = [.organisation, .citizen]
        newsletter.channels = [.inPerson, .online, .postal]
        newsletter.form = [
            FormField(key: "title", label: Bilingual(vi: "Tên", en: "Title"), type: .text, required: true, max: 10),
            FormField(key: "pages", label: Bilingual(vi: "Trang", en: "Pages"), type: .integer, min: 1, max: 500),
            FormField(key: "price", label: Bilingual(vi: "Giá", en: "Price"), type: .decimal, max: 9),
            FormField(key: "day", label: Bilingual(vi: "Ngày", en: "Day"), type: .date, past: true),
            FormField(key: "free", label: Bilingual(vi: "Tặng", en: "Free"), type: .boolean),
            FormField(key: "phone", label: Bilingual(vi: "Máy", en: "Phone"), type: .phone),
            FormField(key: "mail", label: Bilingual(vi: "Thư", en: "Mail"), type: .email),
            FormField(
                key: "size", label: Bilingual(vi: "Khổ", en: "Size"), type: .choice,
                options: [.init(value: "A4", label: Bilingual(vi: "A4", en: "A4"))]),
        ]
        return newsletter
    }

    static var offices: [Office] {
        func office(_ code: String, _ level: GovernmentLevel, fields: [String], agency: String = "H61") -> Office {
            var office = Office(
                code: code, name: Bilingual(vi: code, en: code), kind: .department, level: level, agency: agency)
            office.fields = fields
            return office
        }
        return [
            office("H61.12", .province, fields: ["Báo chí", "Bưu chính"]),
            office("H61.02", .province, fields: ["Hộ tịch"]),
            office("H61.101", .district, fields: ["*"]),
            office("H18.12", .province, fields: ["Báo chí"], agency: "H18"),
        ]
    }

    static func catalog(_ first: Procedure = newsletter) -> Catalog {
        var birth = procedure("1.001193", "Thủ tục đăng ký khai sinh", "Birth registration", field: "Hộ tịch")
        birth.channels = [.inPerson]
        birth.postalReturn = false
        let others = [
            birth, procedure("2.001171", "Cho phép họp báo (trong nước)", "Press conference"),
            procedure("1.003868", "Cấp giấy phép xuất bản tài liệu không kinh doanh", "Document licence", field: "In"),
            procedure("1.001731", "Hỗ trợ chi phí mai táng đối tượng bảo trợ", "Funeral costs", field: "Bảo trợ"),
        ]
        return Catalog(procedures: others + [first], offices: offices, holidays: HolidayCalendar([]))
    }

    static var submission: Submission {
        Submission(
            procedure: "1.009374", office: "H61.12",
            applicant: Applicant(kind: .citizen, id: "086090000017", name: "Nguyễn Văn A", phone: "0912345678"),
            form: ["title": "Tin"],
            components: [SubmittedComponent(code: "to-khai", sha256: String(repeating: "a0", count: 32))],
            delivery: Delivery(dossier: .online, result: .online), payment: .online)
    }
}
